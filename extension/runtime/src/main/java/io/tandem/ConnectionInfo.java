package io.tandem;

import java.util.Set;

/**
 * What is known of one connection.
 *
 * <pre>{@code
 * @Inject @Session("warehouse") ConnectionInfo warehouse;
 *
 * if (!warehouse.crashSafe()) log.warn(warehouse.database() + " is for trying only");
 * }</pre>
 *
 * <p>Immutable and thread-safe, but for {@link #state()}, which is read at each call. No method answers {@code null}.
 * Passwords are never part of it.
 */
public interface ConnectionInfo {

    /** The name of the connection. */
    String name();

    /** Product and version of the database, for example {@code PostgreSQL 17.5}. */
    String database();

    /** The JDBC address without credentials. */
    String url();

    /** The entity classes that live in the connection. */
    Set<Class<?>> entities();

    /**
     * The tables that its entities are mapped to, and those without an entity class that a contributor added, as the
     * database names them.
     */
    Set<String> tables();

    /** Whether the connection takes part in two-phase commit. */
    boolean twophase();

    /**
     * Whether prepared work survives the death of the application and of the database; {@code false} for H2 and HSQLDB,
     * which forget it when the connection drops, and where two-phase commit is off.
     */
    boolean crashSafe();

    /** Where the connection is in its life. */
    State state();

    /** The life of a connection. */
    enum State {
        /** Sessions can be had. */
        RUNNING,
        /** The application is being stopped; no session can be had any more. */
        STOPPED
    }
}
