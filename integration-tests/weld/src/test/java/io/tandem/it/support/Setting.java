package io.tandem.it.support;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The databases and the commit that the behaviour suite runs with. */
public enum Setting {
    /** Two-phase commit over H2 databases in memory. */
    H2(true),
    /** Two-phase commit over two PostgreSQL servers. */
    POSTGRESQL(true),
    /** The same servers, one local commit after the other. */
    POSTGRESQL_ONE_PHASE(false),
    /** Two-phase commit over databases of one MariaDB server. */
    MARIADB(true);

    private final boolean twophase;

    Setting(boolean twophase) {
        this.twophase = twophase;
    }

    public boolean twophase() {
        return twophase;
    }

    public boolean postgresql() {
        return this == POSTGRESQL || this == POSTGRESQL_ONE_PHASE;
    }

    /** A new database for each connection, neighbours on different servers, configured for the application. */
    public Map<String, Database> configure(ApplicationArchives application, String... connections) {
        Map<String, Database> databases = new LinkedHashMap<>();
        for (String connection : connections) {
            Database database = create(databases.size());
            databases.put(connection, database);
            application.connection(connection, database);
            application.property("sql.connection." + connection + ".schema", "create");
        }
        application.property("sql.twophase", String.valueOf(twophase));
        if (!twophase) {
            application.property("sql.unsafe-commit", "allow");
        }
        return databases;
    }

    private Database create(int index) {
        return switch (this) {
            case H2 -> h2();
            case POSTGRESQL, POSTGRESQL_ONE_PHASE -> PostgresServers.create(index % 2);
            case MARIADB -> MariaDbServer.shared().create();
        };
    }

    /** A new, empty H2 database that lives as long as the JVM. */
    public static Database h2() {
        return new Database("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "h2-Secret-0815");
    }
}
