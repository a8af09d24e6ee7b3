package io.tandem.it.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two PostgreSQL server processes, started at their first use and stopped with the JVM. They keep what they confirm
 * ({@code fsync} is on), as nothing could be learnt about crashes otherwise.
 */
public final class PostgresServers {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresServers() {}

    /** A new, empty database on the first (0) or the second (1) server. */
    public static Database create(int server) {
        String name = "it_" + DATABASES.incrementAndGet();
        int port = Started.SERVERS.get(server).getPort();
        database(port, "postgres").execute("create database " + name);
        return database(port, name);
    }

    private static Database database(int port, String name) {
        return new Database("jdbc:postgresql://localhost:" + port + "/" + name, "postgres", "pg-Secret-4711");
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setPort(Ports.free())
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_prepared_transactions", "64")
                    .setServerConfig("max_connections", "200")
                    .start();
            abandonWithTheJvm(server.getPort());
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody reads the databases again: a shutdown that writes them all to the disk would take a quarter of a minute. */
    private static void abandonWithTheJvm(int port) {
        String process = database(port, "postgres")
                .column("select split_part(pg_read_file('postmaster.pid'), chr(10), 1)")
                .get(0);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                new ProcessBuilder("kill", "-QUIT", process).start().waitFor();
            } catch (IOException | InterruptedException e) {
                System.err.println("PostgreSQL is left to an orderly shutdown: " + e);
            }
        }));
    }

    private static final class Started {
        static final List<EmbeddedPostgres> SERVERS = List.of(start(), start());
    }
}
