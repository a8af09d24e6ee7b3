package com.example.shop.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A PostgreSQL server for one of the shop's connections. */
final class PostgresServer implements AutoCloseable {

    private final EmbeddedPostgres server;

    /** Starts it, with its data kept in the directory. */
    PostgresServer(Path data) throws IOException {
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
    }

    ShopDatabase database(String connection) {
        return new ShopDatabase(
                connection,
                Product.POSTGRESQL,
                "jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
                "postgres",
                "postgres");
    }

    /**
     * A shop that was killed leaves its servers running, and two can't share their data. SIGINT is PostgreSQL's fast stop:
     * SIGTERM would wait for sessions that the shop left, and these for locks of what is in doubt.
     */
    private static void stopLeftOver(Path postmaster) throws IOException {
        if (Files.exists(postmaster)) {
            String pid = Files.readAllLines(postmaster).get(0).strip();
            Optional<ProcessHandle> server = ProcessHandle.of(Long.parseLong(pid))
                    .filter(process -> process.info().command().orElse("").contains("postgres"));
            if (server.isPresent()) {
                new ProcessBuilder("kill", "-INT", pid).start();
                server.get().onExit().join();
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
