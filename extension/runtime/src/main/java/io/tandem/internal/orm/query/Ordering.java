package io.tandem.internal.orm.query;

import io.tandem.Sort;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.metamodel.EntityType;

/** A sort order whose attribute is known to exist. */
record Ordering(AttributePath attribute, boolean ascending) {

    static Ordering of(EntityType<?> entity, Sort sort) {
        return new Ordering(AttributePath.of(entity, sort.declaredBy(), sort.attribute()), sort.ascending());
    }

    Order order(CriteriaBuilder builder, Paths paths) {
        return ascending ? builder.asc(paths.of(attribute)) : builder.desc(paths.of(attribute));
    }
}
