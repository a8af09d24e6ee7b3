package io.tandem.internal.orm;

import java.io.Serial;
import org.hibernate.boot.model.relational.AbstractAuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.jspecify.annotations.Nullable;

/** A type, a view, a trigger that a contributor adds by its statements. */
final class ContributedObject extends AbstractAuxiliaryDatabaseObject {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String create;
    private final @Nullable String drop;

    /**
     * @param drop {@code null} where it is never dropped
     */
    ContributedObject(String create, @Nullable String drop, boolean beforeTables) {
        super(beforeTables);
        this.create = create;
        this.drop = drop;
    }

    @Override
    public String[] sqlCreateStrings(SqlStringGenerationContext context) {
        return new String[] {create};
    }

    @Override
    public String[] sqlDropStrings(SqlStringGenerationContext context) {
        return drop == null ? new String[0] : new String[] {drop};
    }
}
