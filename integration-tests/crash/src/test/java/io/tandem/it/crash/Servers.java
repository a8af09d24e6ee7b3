package io.tandem.it.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The servers of a suite, each started at its first use: two of PostgreSQL and one of MariaDB. */
public final class Servers implements AutoCloseable {

    /** The connections of the tests, each on a server of its own. */
    public static final List<String> CONNECTIONS = List.of("a", "b", "c");

    private static final Map<String, Supplier<Server>> KINDS =
            Map.of("a", Postgres::new, "b", Postgres::new, "c", MariaDb::new);

    private final Map<String, Server> started = new TreeMap<>();

    public Servers() {
        // what a test that was ended leaves behind would stay for ever
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** The server of a connection. */
    public synchronized Server of(String connection) {
        return started.computeIfAbsent(connection, name -> KINDS.get(name).get());
    }

    /** Kills all of them; those that are asked for next are new. */
    @Override
    public synchronized void close() {
        List<Server> all = new ArrayList<>(started.values());
        started.clear();
        all.forEach(Server::close);
    }
}
