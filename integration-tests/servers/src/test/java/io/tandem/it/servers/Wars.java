package io.tandem.it.servers;

import java.nio.file.Path;
import java.util.List;

/**
 * How the application is packed for a server.
 *
 * @param prefix what stands before the name of a connection in that of the server's data source
 * @param libraries what the server does not have
 */
record Wars(String prefix, List<Path> libraries) {

    /** With the data sources of the server that have the names of the connections. */
    SuiteWar byName(Databases databases) {
        SuiteWar war = common();
        for (String name : databases.byName().keySet()) {
            war.with("sql.connection." + name + ".datasource", dataSource(name));
        }
        return war;
    }

    /** With pools of Tandem's own. */
    SuiteWar byUrl(Databases databases) {
        return withoutPool(databases).libraries(Jars.AGROAL);
    }

    /** By address too, but without the library of pools. */
    SuiteWar withoutPool(Databases databases) {
        return common().with(databases.byUrl()).library(Jars.POSTGRESQL);
    }

    /** The full name of a data source of the server's. */
    String dataSource(String name) {
        return prefix + name;
    }

    private SuiteWar common() {
        return new SuiteWar().with(Databases.common()).libraries(libraries);
    }
}
