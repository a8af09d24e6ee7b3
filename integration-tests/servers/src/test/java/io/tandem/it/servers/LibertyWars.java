package io.tandem.it.servers;

/** The application as it is deployed on Liberty: it brings Hibernate. */
final class LibertyWars {

    private LibertyWars() {}

    /** With the data sources of the server that have the names of the connections. */
    static SuiteWar byName(Databases databases) {
        SuiteWar war = new SuiteWar().with(Databases.common()).libraries(Jars.HIBERNATE);
        for (String name : databases.byName().keySet()) {
            war.with("sql.connection." + name + ".datasource", "jdbc/" + name);
        }
        return war;
    }

    /** With pools of Tandem's own. */
    static SuiteWar byUrl(Databases databases) {
        return new SuiteWar()
                .with(Databases.common())
                .with(databases.byUrl())
                .libraries(Jars.HIBERNATE)
                .libraries(Jars.AGROAL)
                .library(Jars.POSTGRESQL);
    }

    /** What a server without recovery of Tandem's pools takes: one commit after the other. */
    static SuiteWar byUrlWithoutTwoPhase(Databases databases) {
        return byUrl(databases).with("sql.twophase", "false").with("sql.unsafe-commit", "allow");
    }
}
