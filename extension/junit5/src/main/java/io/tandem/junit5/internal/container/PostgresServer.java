package io.tandem.junit5.internal.container;

import static io.tandem.junit5.internal.messages.FixtureMessages.FIXTURE;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL server for the time of the tests, on which transactions can be prepared. */
final class PostgresServer implements AutoCloseable {

    private static final String PREPARED = "200";

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    static PostgresServer start() {
        try {
            return new PostgresServer(EmbeddedPostgres.builder()
                    .setServerConfig("max_prepared_transactions", PREPARED)
                    .setServerConfig("max_connections", PREPARED)
                    .start());
        } catch (NoClassDefFoundError absent) {
            throw new IllegalStateException(FIXTURE.postgresMissing(), absent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Address create(String name) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database \"" + name + "\"");
        } catch (SQLException e) {
            throw new IllegalStateException("No database '" + name + "' on the PostgreSQL server of the tests", e);
        }
        return Address.of(server.getJdbcUrl("postgres", name));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
