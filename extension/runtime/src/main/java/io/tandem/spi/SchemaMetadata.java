package io.tandem.spi;

import org.hibernate.boot.spi.InFlightMetadataCollector;

/**
 * The schema of one connection while it is being built: Hibernate's metadata in flight, with the usual things made short.
 * Names are given as the application writes them; the naming strategy of the connection applies, keywords are quoted. To be
 * used by the {@link MetadataContributor} that it is handed to only. No method takes {@code null}.
 */
public interface SchemaMetadata {

    /**
     * A new table.
     *
     * @throws IllegalArgumentException if there is one of that name already, of an entity or another contributor
     */
    TableMetadata table(String name);

    /** A new sequence that starts at one. */
    SchemaMetadata sequence(String name);

    /** A new sequence. */
    SchemaMetadata sequence(String name, int start, int increment);

    /**
     * A function for queries over entities (HQL and criteria), by a pattern of SQL: {@code function("net", "(?1 / 1.19)",
     * BigDecimal.class)}. One of the database's own, made by {@link #afterTables}, needs no registration in a native query
     * or through JDBC.
     */
    SchemaMetadata function(String name, String pattern, Class<?> result);

    /**
     * Statements for an object that tables need: a type, a domain, an extension. The first creates it, the second drops it
     * and has to stand it when there is none ({@code drop type if exists …}). With {@code schema=update} nothing is
     * dropped, since tables may use it, and the first is run at each start: it has to stand it when the object is there.
     */
    SchemaMetadata beforeTables(String create, String drop);

    /**
     * Statements for an object over tables: a view, a trigger, a database function. The first creates it, the second drops
     * it and has to stand it when there is none. With {@code schema=update} it is dropped and created at each start.
     */
    SchemaMetadata afterTables(String create, String drop);

    /** The name of the connection. */
    String connectionName();

    /** Hibernate's own view, for everything else. */
    InFlightMetadataCollector hibernate();
}
