package io.tandem.it.servers;

/** The application as it is deployed on TomEE: it brings Hibernate and pools; the driver is the server's. */
record TomeeWars() implements Wars {

    @Override
    public SuiteWar byName(Databases databases) {
        SuiteWar war = bare().libraries(Jars.AGROAL);
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
        return bare().with(databases.byUrl());
    }

    @Override
    public String dataSource(String name) {
        return "openejb:Resource/" + name;
    }

    private static SuiteWar bare() {
        return new SuiteWar().with(Databases.common()).libraries(Jars.hibernate());
    }
}
