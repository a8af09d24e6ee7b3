package io.tandem.it.servers;

import java.nio.file.Path;
import java.util.List;

/**
 * The application for a server of Jakarta EE.
 *
 * @param prefix what stands before the name of a connection in that of the server's data source
 * @param libraries what the server does not have
 */
record ServerWars(String prefix, List<Path> libraries) implements Wars {

    @Override
    public SuiteWar byName(Databases databases) {
        SuiteWar war = common();
        for (String name : databases.byName().keySet()) {
            war.with("sql.connection." + name + ".datasource", dataSource(name));
        }
        return war;
    }

    @Override
    public SuiteWar byUrl(Databases databases) {
        return withoutPool(databases).libraries(Jars.AGROAL);
    }

    @Override
    public SuiteWar withoutPool(Databases databases) {
        return common().with(databases.byUrl()).library(Jars.POSTGRESQL);
    }

    @Override
    public String dataSource(String name) {
        return prefix + name;
    }

    private SuiteWar common() {
        return new SuiteWar().with(Databases.common()).libraries(libraries);
    }
}
