package io.tandem.it.servers;

/** The application as it is deployed on WildFly, which has Hibernate. */
final class WildFlyWars {

    private WildFlyWars() {}

    /** With the data sources of the server that have the names of the connections: nothing in it but its classes and Tandem. */
    static SuiteWar byName(Databases databases) {
        SuiteWar war = new SuiteWar().with(Databases.common());
        for (String name : databases.byName().keySet()) {
            war.with("sql.connection." + name + ".datasource", "java:jboss/datasources/" + name);
        }
        return war;
    }

    /** With pools of Tandem's own. */
    static SuiteWar byUrl(Databases databases) {
        return new SuiteWar()
                .with(Databases.common())
                .with(databases.byUrl())
                .libraries(Jars.AGROAL)
                .library(Jars.POSTGRESQL);
    }
}
