package io.tandem.internal.orm;

import static io.tandem.internal.messages.MappingMessages.MAPPING;

import io.tandem.spi.TableMetadata;
import java.sql.JDBCType;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.spi.MetadataBuildingContext;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Index;
import org.hibernate.mapping.PrimaryKey;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;

/** A table that a contributor adds. */
final class ContributedTable implements TableMetadata {

    private final Table table;
    private final MetadataBuildingContext context;

    ContributedTable(Table table, MetadataBuildingContext context) {
        this.table = table;
        this.context = context;
    }

    @Override
    public TableMetadata column(String name, Class<?> javaType) {
        return add(name, column -> value(column, javaType));
    }

    @Override
    public TableMetadata column(String name, Class<?> javaType, int length) {
        return add(name, column -> {
            column.setLength(length);
            value(column, javaType);
        });
    }

    @Override
    public TableMetadata column(String name, String sqlType) {
        return add(name, column -> {
            column.setSqlType(sqlType);
            column.setSqlTypeCode(typeCode(sqlType));
            // of no meaning, but Hibernate asks every column for its value
            value(column, String.class);
        });
    }

    private TableMetadata add(String name, Consumer<Column> type) {
        Column column = new Column(physicalName(name));
        type.accept(column);
        table.addColumn(column);
        return this;
    }

    /** As a basic attribute of an entity would have it: the dialect decides. */
    private void value(Column column, Class<?> javaType) {
        BasicValue value = new BasicValue(context, table);
        value.setImplicitJavaTypeAccess(types -> javaType);
        value.addColumn(column);
        column.setValue(value);
    }

    @Override
    public TableMetadata required(String... columns) {
        columns(columns).forEach(column -> column.setNullable(false));
        return this;
    }

    @Override
    public TableMetadata primaryKey(String... columns) {
        PrimaryKey key = new PrimaryKey(table);
        columns(columns).forEach(column -> {
            column.setNullable(false);
            key.addColumn(column);
        });
        table.setPrimaryKey(key);
        return this;
    }

    @Override
    public TableMetadata index(String name, String... columns) {
        Index index = table.getOrCreateIndex(name);
        columns(columns).forEach(index::addColumn);
        return this;
    }

    @Override
    public TableMetadata unique(String name, String... columns) {
        UniqueKey key = table.getOrCreateUniqueKey(name);
        columns(columns).forEach(key::addColumn);
        return this;
    }

    @Override
    public TableMetadata check(String name, String condition) {
        table.addCheck(new CheckConstraint(name, condition));
        return this;
    }

    @Override
    public Table hibernate() {
        return table;
    }

    private List<Column> columns(String... names) {
        return Stream.of(names).map(this::column).toList();
    }

    private Column column(String name) {
        Column known = table.getColumn(new Column(physicalName(name)));
        if (known == null) {
            throw new IllegalArgumentException(MAPPING.noSuchColumn(
                    table.getName(),
                    name,
                    table.getColumns().stream().map(Column::getName).toList()));
        }
        return known;
    }

    private String physicalName(String name) {
        Database database = context.getMetadataCollector().getDatabase();
        Identifier physical = context.getBuildingOptions()
                .getPhysicalNamingStrategy()
                .toPhysicalColumnName(database.toIdentifier(name), database.getJdbcEnvironment());
        return physical.render(database.getDialect());
    }

    /** What validation compares beside the name; standard names have it, the database's own are compared by name. */
    private static int typeCode(String sqlType) {
        String plain = sqlType.replaceAll("\\(.*", "").strip().toUpperCase(Locale.ROOT);
        return Stream.of(JDBCType.values())
                .filter(type -> type.getName().equals(plain))
                .map(JDBCType::getVendorTypeNumber)
                .findFirst()
                .orElse(Types.OTHER);
    }
}
