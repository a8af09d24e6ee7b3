package io.tandem.spi;

/**
 * Adds to the schema of a connection what has no entity class.
 *
 * <pre>{@code
 * void configure(@Observes ConnectionsConfiguring connections) {
 *     connections.metadata("warehouse", schema -> schema.table("audit")
 *             .column("id", Long.class)
 *             .column("note", String.class)
 *             .primaryKey("id"));
 * }
 * }</pre>
 *
 * <p>What it adds is created, validated, updated and dropped with the tables of the connection's entities, as {@code
 * sql.connection.N.schema} says, and read and written through {@code @Session("warehouse") DataSource}, in the same
 * transaction as the entities. Called once, at start-up, in the thread that starts the application; an exception stops the
 * start.
 */
@FunctionalInterface
public interface MetadataContributor {

    /** Adds to the schema; {@code schema} is not to be used afterwards. */
    void contribute(SchemaMetadata schema);
}
