package io.tandem.spi;

import org.hibernate.mapping.Table;

/**
 * A table without an entity class, column by column.
 *
 * <pre>{@code
 * schema.table("audit")
 *         .column("id", Long.class)
 *         .column("at", Instant.class)
 *         .column("amount", "numeric(12,2)")
 *         .primaryKey("id")
 *         .index("audit_at", "at");
 * }</pre>
 *
 * <p>Columns may be null unless {@link #required} or part of the primary key. Methods that name columns throw {@link
 * IllegalArgumentException} for one that was not added before; the text lists those there are. No method takes {@code null}.
 */
public interface TableMetadata {

    /** A column of the database's type for a Java type, as for a basic attribute of an entity. */
    TableMetadata column(String name, Class<?> javaType);

    /** The same with a length: of a {@code String}, of a {@code byte[]}. */
    TableMetadata column(String name, Class<?> javaType, int length);

    /** A column of a type in the database's own words; its type is not validated. */
    TableMetadata column(String name, String sqlType);

    /** Columns that may not be null. */
    TableMetadata required(String... columns);

    /** The columns of the primary key. */
    TableMetadata primaryKey(String... columns);

    /** An index. */
    TableMetadata index(String name, String... columns);

    /** A unique constraint. */
    TableMetadata unique(String name, String... columns);

    /** A check constraint, in SQL. */
    TableMetadata check(String name, String condition);

    /** Hibernate's own view of the table, for everything else. */
    Table hibernate();
}
