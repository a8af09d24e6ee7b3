package io.tandem;

import java.util.List;
import java.util.Set;

/**
 * The connections of the application, read only.
 *
 * <pre>{@code
 * @Inject Connections connections;
 *
 * connections.all().forEach(c -> log.info(c.name() + ": " + c.database() + ", two-phase " + c.twophase()));
 * }</pre>
 *
 * <p>Thread-safe. No method takes or answers {@code null}.
 */
public interface Connections {

    /** The names of all connections, {@code default} first where it exists, the others sorted. */
    Set<String> names();

    /** All connections, in the order of {@link #names()}. */
    List<ConnectionInfo> all();

    /**
     * The named connection.
     *
     * @throws IllegalArgumentException if there is no such connection; the text lists those there are
     */
    ConnectionInfo get(String name);
}
