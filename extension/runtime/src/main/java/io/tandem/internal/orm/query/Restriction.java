package io.tandem.internal.orm.query;

import io.tandem.Condition;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;

/** A condition whose attributes and values are known to fit. */
@FunctionalInterface
interface Restriction {

    Predicate predicate(CriteriaBuilder builder, Paths paths);

    static Restriction of(EntityType<?> entity, Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            return ComparedAttribute.of(entity, comparison);
        }
        if (condition instanceof Condition.Negation negation) {
            Restriction negated = of(entity, negation.condition());
            return (builder, paths) -> builder.not(negated.predicate(builder, paths));
        }
        if (condition instanceof Condition.Disjunction any) {
            List<Restriction> parts = all(entity, any.conditions());
            return (builder, paths) -> builder.or(predicates(parts, builder, paths));
        }
        List<Restriction> parts = all(entity, ((Condition.Conjunction) condition).conditions());
        return (builder, paths) -> builder.and(predicates(parts, builder, paths));
    }

    private static List<Restriction> all(EntityType<?> entity, List<Condition> conditions) {
        return conditions.stream().map(condition -> of(entity, condition)).toList();
    }

    private static Predicate[] predicates(List<Restriction> parts, CriteriaBuilder builder, Paths paths) {
        return parts.stream().map(part -> part.predicate(builder, paths)).toArray(Predicate[]::new);
    }
}
