package io.tandem.it.servers;

/** The application as it is deployed on TomEE: it brings Hibernate and pools. */
final class TomeeWars {

    private TomeeWars() {}

    /** With the XA data sources of the server that have the names of the connections. */
    static SuiteWar byName(Databases databases) {
        SuiteWar war = new SuiteWar()
                .with(Databases.common())
                .libraries(Jars.HIBERNATE)
                .libraries(Jars.AGROAL);
        for (String name : databases.byName().keySet()) {
            war.with("sql.connection." + name + ".datasource", "openejb:Resource/" + name);
        }
        return war;
    }

    /** With pools of Tandem's own; the driver is the server's. */
    static SuiteWar byUrl(Databases databases) {
        return new SuiteWar()
                .with(Databases.common())
                .with(databases.byUrl())
                .libraries(Jars.HIBERNATE)
                .libraries(Jars.AGROAL);
    }
}
