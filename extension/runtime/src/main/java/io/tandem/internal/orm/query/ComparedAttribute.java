package io.tandem.internal.orm.query;

import static io.tandem.internal.messages.MappingMessages.MAPPING;

import io.tandem.Condition.Comparison;
import io.tandem.Condition.Operator;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An attribute, compared with values of its type. */
record ComparedAttribute(AttributePath attribute, Operator operator, List<Object> values) implements Restriction {

    private static final char ESCAPE = '\\';

    static ComparedAttribute of(EntityType<?> entity, Comparison comparison) {
        AttributePath attribute = AttributePath.of(entity, comparison.declaredBy(), comparison.attribute());
        comparison.values().forEach(value -> check(comparison.operator(), attribute, value));
        return new ComparedAttribute(attribute, comparison.operator(), comparison.values());
    }

    @Override
    public Predicate predicate(CriteriaBuilder builder, Paths paths) {
        Path<?> path = paths.of(attribute);
        return switch (operator) {
            case EQ -> builder.equal(path, values.get(0));
            case NE -> builder.notEqual(path, values.get(0));
            case IN -> values.isEmpty() ? builder.disjunction() : path.in(values);
            case IS_NULL -> builder.isNull(path);
            case IS_NOT_NULL -> builder.isNotNull(path);
            default -> ordered(builder, path);
        };
    }

    @SuppressWarnings("unchecked") // checked when the condition was taken
    private <C extends Comparable<? super C>> Predicate ordered(CriteriaBuilder builder, Path<?> path) {
        Expression<C> expression = (Expression<C>) path;
        C value = (C) values.get(0);
        return switch (operator) {
            case LT -> builder.lessThan(expression, value);
            case LE -> builder.lessThanOrEqualTo(expression, value);
            case GT -> builder.greaterThan(expression, value);
            case GE -> builder.greaterThanOrEqualTo(expression, value);
            case LIKE -> builder.like((Expression<String>) path, (String) value, ESCAPE);
            default -> builder.between(expression, value, (C) values.get(1));
        };
    }

    private static void check(Operator operator, AttributePath path, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(
                    MAPPING.comparedWithNull(operator.name().toLowerCase(Locale.ROOT), path.text()));
        }
        SingularAttribute<?, ?> attribute = path.last();
        Class<?> type = MethodType.methodType(attribute.getJavaType()).wrap().returnType();
        boolean matchable = operator != Operator.LIKE || type == String.class;
        if (!matchable || !(type.isInstance(value) || Numbers.canHold(type, value))) {
            throw new IllegalArgumentException(MAPPING.comparedWithOtherType(
                    attribute.getDeclaringType().getJavaType().getSimpleName(),
                    attribute.getName(),
                    type.getSimpleName(),
                    value.getClass().getSimpleName()));
        }
    }
}
