package io.tandem.internal.orm;

import static io.tandem.internal.messages.MappingMessages.MAPPING;

import io.tandem.internal.config.ConnectionConfig.SchemaAction;
import io.tandem.spi.SchemaMetadata;
import io.tandem.spi.TableMetadata;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.boot.spi.InFlightMetadataCollector;
import org.hibernate.boot.spi.MetadataBuildingContext;
import org.hibernate.mapping.Table;
import org.hibernate.type.spi.TypeConfiguration;

/** What contributors add to, over Hibernate's metadata in flight. */
final class ContributedSchema implements SchemaMetadata {

    /** As the tables of entities are marked, so that schema tools treat them alike. */
    static final String CONTRIBUTOR = "orm";

    private final String connection;
    private final SchemaAction action;
    private final InFlightMetadataCollector metadata;
    private final MetadataBuildingContext context;

    ContributedSchema(
            String connection,
            SchemaAction action,
            InFlightMetadataCollector metadata,
            MetadataBuildingContext context) {
        this.connection = connection;
        this.action = action;
        this.metadata = metadata;
        this.context = context;
    }

    @Override
    public TableMetadata table(String name) {
        Namespace namespace = namespace();
        Identifier logical = database().toIdentifier(name);
        if (namespace.locateTable(logical) != null || isMapped(logical)) {
            throw new IllegalArgumentException(MAPPING.tableIsThere(name));
        }
        Table created = namespace.createTable(logical, physical -> new Table(CONTRIBUTOR, namespace, physical, false));
        return new ContributedTable(created, context);
    }

    /** Entities may be mapped to it under another logical name, or in another case. */
    private boolean isMapped(Identifier name) {
        return namespace().getTables().stream()
                .anyMatch(table -> table.getName().equalsIgnoreCase(name.getText()));
    }

    @Override
    public SchemaMetadata sequence(String name) {
        return sequence(name, 1, 1);
    }

    @Override
    public SchemaMetadata sequence(String name, int start, int increment) {
        Namespace.Name physical = namespace().getPhysicalName();
        namespace()
                .createSequence(
                        database().toIdentifier(name),
                        sequence -> new Sequence(
                                CONTRIBUTOR, physical.getCatalog(), physical.getSchema(), sequence, start, increment));
        return this;
    }

    @Override
    public SchemaMetadata function(String name, String pattern, Class<?> result) {
        TypeConfiguration types = metadata.getBootstrapContext().getTypeConfiguration();
        metadata.getBootstrapContext()
                .getFunctionRegistry()
                .registerPattern(name, pattern, types.getBasicTypeForJavaType(result));
        return this;
    }

    @Override
    public SchemaMetadata beforeTables(String create, String drop) {
        boolean kept = action == SchemaAction.UPDATE;
        metadata.addAuxiliaryDatabaseObject(new ContributedObject(create, kept ? null : drop, true));
        return this;
    }

    @Override
    public SchemaMetadata afterTables(String create, String drop) {
        metadata.addAuxiliaryDatabaseObject(new ContributedObject(create, drop, false));
        return this;
    }

    @Override
    public String connectionName() {
        return connection;
    }

    @Override
    public InFlightMetadataCollector hibernate() {
        return metadata;
    }

    private Database database() {
        return metadata.getDatabase();
    }

    private Namespace namespace() {
        return database().getDefaultNamespace();
    }
}
