package io.tandem.junit5.internal.container;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Makes databases that nobody else uses: in memory, or on a server that runs as long as the tests. */
final class NewDatabases implements AutoCloseable {

    /** Of the process: a database in memory outlives a run, and there may be more than one. */
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private @Nullable PostgresServer server;

    Address inMemory(String connection) {
        return Address.of("jdbc:h2:mem:" + name(connection) + ";DB_CLOSE_DELAY=-1");
    }

    Address onPostgres(String connection) {
        return started().create(name(connection));
    }

    private synchronized PostgresServer started() {
        PostgresServer running = server;
        if (running == null) {
            running = PostgresServer.start();
            server = running;
        }
        return running;
    }

    private String name(String connection) {
        return "tandem_" + NUMBER.incrementAndGet() + "_" + connection;
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.close();
        }
    }
}
