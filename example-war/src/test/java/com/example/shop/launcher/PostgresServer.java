package com.example.shop.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A PostgreSQL server for one of the shop's connections, in place of the H2 database that is configured. */
final class PostgresServer implements AutoCloseable {

    private final EmbeddedPostgres server;

    /** Starts it, with its data kept in the directory, and points the connection at it. */
    PostgresServer(String connection, Path data) throws IOException {
        stopLeftOver(data.resolve("postmaster.pid"));
        server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("max_prepared_transactions", "64")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setRegisterShutdownHook(false)
                .start();
        String key = "sql.connection." + connection;
        System.setProperty(key + ".url", "jdbc:postgresql://localhost:" + server.getPort() + "/postgres");
        System.setProperty(key + ".username", "postgres");
        System.setProperty(key + ".password", "postgres");
    }

    /** A shop that was killed leaves its servers running, and two can't share their data. */
    private static void stopLeftOver(Path postmaster) throws IOException {
        if (Files.exists(postmaster)) {
            long pid = Long.parseLong(Files.readAllLines(postmaster).get(0).strip());
            ProcessHandle.of(pid)
                    .filter(process -> process.info().command().orElse("").contains("postgres"))
                    .filter(ProcessHandle::destroy)
                    .ifPresent(process -> process.onExit().join());
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
