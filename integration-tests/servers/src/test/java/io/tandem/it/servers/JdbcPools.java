package io.tandem.it.servers;

import io.tandem.it.support.Database;
import java.net.URI;
import java.util.List;

/** The commands by which Payara and GlassFish are told of a data source: a pool, and its name under {@code jdbc/}. */
final class JdbcPools {

    private JdbcPools() {}

    static List<String> xa(String name, Database database) {
        return commands(name, database, "javax.sql.XADataSource", "org.postgresql.xa.PGXADataSource");
    }

    static List<String> plain(String name, Database database) {
        return commands(name, database, "javax.sql.DataSource", "org.postgresql.ds.PGSimpleDataSource");
    }

    private static List<String> commands(String name, Database database, String type, String driver) {
        URI address = URI.create(database.url().substring("jdbc:".length()));
        String properties = "serverName=localhost:portNumber=%d:databaseName=%s:user=%s:password=%s"
                .formatted(address.getPort(), address.getPath().substring(1), database.username(), database.password());
        return List.of(
                "create-jdbc-connection-pool --restype=%s --datasourceclassname=%s --property=%s pool-%s"
                        .formatted(type, driver, properties, name),
                "create-jdbc-resource --connectionpoolid=pool-%1$s jdbc/%1$s".formatted(name));
    }
}
