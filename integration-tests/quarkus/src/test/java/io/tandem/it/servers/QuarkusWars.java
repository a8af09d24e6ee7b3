package io.tandem.it.servers;

import io.tandem.it.support.Database;

/** Only the configuration counts: the application itself was packaged when it was built. */
final class QuarkusWars implements Wars {

    /** In Quarkus's own keys. */
    @Override
    public SuiteWar byName(Databases databases) {
        SuiteWar war = new SuiteWar().with(Databases.common());
        databases.byName().forEach((name, database) -> keys(war, name, database));
        return war;
    }

    private static void keys(SuiteWar war, String name, Database database) {
        String prefix = "quarkus.datasource." + (name.equals("default") ? "" : name + ".");
        war.with(prefix + "jdbc.url", database.url())
                .with(prefix + "username", database.username())
                .with(prefix + "password", database.password());
    }

    /** In Tandem's. */
    @Override
    public SuiteWar byUrl(Databases databases) {
        return new SuiteWar().with(Databases.common()).with(databases.byUrl());
    }

    @Override
    public SuiteWar withoutPool(Databases databases) {
        throw new UnsupportedOperationException("Quarkus brings its pool");
    }

    @Override
    public String dataSource(String name) {
        return name;
    }
}
