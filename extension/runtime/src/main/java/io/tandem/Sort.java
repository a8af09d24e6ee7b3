package io.tandem;

import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Objects;

/**
 * An order of the results of an {@link EntityQuery}.
 *
 * <pre>{@code
 * sessions.query(Transaction.class).orderBy(desc("timestamp"), asc("id")).list();
 * sessions.query(Transaction.class).orderBy(desc(Transaction_.timestamp)).list();
 * }</pre>
 *
 * <p>Where the attribute's own absence ({@code null}) comes is for the database to say. Immutable and thread-safe; nothing
 * here is {@code null}.
 *
 * @param attribute the attribute's name, or a path such as {@code customer.name}, through embeddables and to-one relations
 * @param declaredBy the class the attribute was declared by, where it was given by the static metamodel, else {@code
 *     Object}
 * @param ascending whether small comes first
 */
public record Sort(String attribute, Class<?> declaredBy, boolean ascending) {

    public Sort {
        Objects.requireNonNull(attribute, "attribute");
        Objects.requireNonNull(declaredBy, "declaredBy");
    }

    /** Small first, by an attribute's name or path. */
    public static Sort asc(String attribute) {
        return new Sort(attribute, Object.class, true);
    }

    /** Small first, by an attribute of the static metamodel. */
    public static Sort asc(SingularAttribute<?, ?> attribute) {
        return new Sort(attribute.getName(), attribute.getDeclaringType().getJavaType(), true);
    }

    /** Great first, by an attribute's name or path. */
    public static Sort desc(String attribute) {
        return new Sort(attribute, Object.class, false);
    }

    /** Great first, by an attribute of the static metamodel. */
    public static Sort desc(SingularAttribute<?, ?> attribute) {
        return new Sort(attribute.getName(), attribute.getDeclaringType().getJavaType(), false);
    }
}
