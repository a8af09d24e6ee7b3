package io.tandem;

import io.tandem.spi.MetadataContributor;
import javax.sql.CommonDataSource;

/**
 * Fired once at start-up, before anything is built: the place to bind connections by code.
 *
 * <pre>{@code
 * void configure(@Observes ConnectionsConfiguring connections) {
 *     connections.bind("warehouse", warehouseDataSource);
 *     connections.twophase(true);
 * }
 * }</pre>
 *
 * <p>What is said here wins over configuration, except that a connection can't be bound here and have a {@code url} or
 * {@code datasource} there: that is reported as a problem. To be used by observers of the event only, in the thread that
 * calls them; afterwards every method throws {@link IllegalStateException}. Sessions can't be used yet. No method takes
 * {@code null}.
 */
public interface ConnectionsConfiguring {

    /**
     * Binds a connection to a data source. A {@link javax.sql.XADataSource} is pooled by Tandem, also where the class is a
     * {@link javax.sql.DataSource} as well; a plain {@code DataSource} is used as it is.
     */
    ConnectionsConfiguring bind(String name, CommonDataSource dataSource);

    /** Binds the connection named {@code default}, as {@link #bind(String, CommonDataSource)} does. */
    default ConnectionsConfiguring bind(CommonDataSource dataSource) {
        return bind(Connection.DEFAULT, dataSource);
    }

    /** Switches two-phase commit on or off for all connections, as {@code sql.twophase} does. */
    ConnectionsConfiguring twophase(boolean on);

    /** Switches two-phase commit on or off for one connection, as {@code sql.connection.N.twophase} does. */
    ConnectionsConfiguring twophase(String name, boolean on);

    /**
     * Says that entities live in a connection: those that can't be annotated, or further ones. As with {@code
     * sql.connection.N.packages}, an annotation of their own counts too: they then live in both connections. What extends
     * one of the classes lives where it does.
     */
    ConnectionsConfiguring entities(String name, Class<?>... classes);

    /**
     * Adds to a connection's schema what has no entity class: tables, sequences, types, functions. Several contributors
     * are called one after the other.
     *
     * <pre>{@code
     * connections.metadata("warehouse", schema -> schema.table("audit")
     *         .column("id", Long.class)
     *         .column("note", String.class)
     *         .primaryKey("id"));
     * }</pre>
     */
    ConnectionsConfiguring metadata(String name, MetadataContributor contributor);
}
