package io.tandem;

import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * What the results of an {@link EntityQuery} have in common.
 *
 * <pre>{@code
 * sessions.query(Order.class).where(eq("customer.name", "Ann"), gt("total", ten)).list();
 * sessions.query(Order.class).where(or(isNull(Order_.note), like(Order_.note, "urgent%"))).list();
 * }</pre>
 *
 * <p>An attribute is given by its name, by a path such as {@code customer.name} (through embeddables and to-one relations;
 * where a relation is empty, so is what lies behind it), or by the static metamodel, which also checks the value's type
 * when it is compiled. A name that doesn't exist and a value of another type are found by {@link EntityQuery#where}; by name, a
 * number of another type will do if nothing is lost.
 *
 * <p>As in SQL, a comparison never holds for an attribute that is {@code null}, {@code ne} and {@code not(eq(…))} neither:
 * that is what {@code isNull} is for. No value may be {@code null}; {@code where} says so.
 *
 * <p>A condition is data, immutable as far as its values are, and thread-safe.
 */
public sealed interface Condition {

    /** The attribute equals the value. */
    static Condition eq(String attribute, Object value) {
        return Comparison.of(attribute, Operator.EQ, value);
    }

    /** As {@link #eq(String, Object)}. */
    static <T> Condition eq(SingularAttribute<?, T> attribute, T value) {
        return Comparison.of(attribute, Operator.EQ, value);
    }

    /** The attribute has a value other than this. */
    static Condition ne(String attribute, Object value) {
        return Comparison.of(attribute, Operator.NE, value);
    }

    /** As {@link #ne(String, Object)}. */
    static <T> Condition ne(SingularAttribute<?, T> attribute, T value) {
        return Comparison.of(attribute, Operator.NE, value);
    }

    /** The attribute is less than the value. */
    static Condition lt(String attribute, Comparable<?> value) {
        return Comparison.of(attribute, Operator.LT, value);
    }

    /** As {@link #lt(String, Comparable)}. */
    static <T extends Comparable<? super T>> Condition lt(SingularAttribute<?, T> attribute, T value) {
        return Comparison.of(attribute, Operator.LT, value);
    }

    /** The attribute is less than the value or equals it. */
    static Condition le(String attribute, Comparable<?> value) {
        return Comparison.of(attribute, Operator.LE, value);
    }

    /** As {@link #le(String, Comparable)}. */
    static <T extends Comparable<? super T>> Condition le(SingularAttribute<?, T> attribute, T value) {
        return Comparison.of(attribute, Operator.LE, value);
    }

    /** The attribute is greater than the value. */
    static Condition gt(String attribute, Comparable<?> value) {
        return Comparison.of(attribute, Operator.GT, value);
    }

    /** As {@link #gt(String, Comparable)}. */
    static <T extends Comparable<? super T>> Condition gt(SingularAttribute<?, T> attribute, T value) {
        return Comparison.of(attribute, Operator.GT, value);
    }

    /** The attribute is greater than the value or equals it. */
    static Condition ge(String attribute, Comparable<?> value) {
        return Comparison.of(attribute, Operator.GE, value);
    }

    /** As {@link #ge(String, Comparable)}. */
    static <T extends Comparable<? super T>> Condition ge(SingularAttribute<?, T> attribute, T value) {
        return Comparison.of(attribute, Operator.GE, value);
    }

    /** The attribute lies between the values or equals one of them. */
    static Condition between(String attribute, Comparable<?> low, Comparable<?> high) {
        return Comparison.of(attribute, Operator.BETWEEN, low, high);
    }

    /** As {@link #between(String, Comparable, Comparable)}. */
    static <T extends Comparable<? super T>> Condition between(SingularAttribute<?, T> attribute, T low, T high) {
        return Comparison.of(attribute, Operator.BETWEEN, low, high);
    }

    /** The attribute equals one of the values; of none, it never does. */
    static Condition in(String attribute, Collection<?> values) {
        return Comparison.of(attribute, Operator.IN, values.toArray());
    }

    /** As {@link #in(String, Collection)}. */
    static <T> Condition in(SingularAttribute<?, T> attribute, Collection<? extends T> values) {
        return Comparison.of(attribute, Operator.IN, values.toArray());
    }

    /**
     * The text matches a pattern: {@code %} stands for any characters, {@code _} for one, and after {@code \} each stands
     * for itself.
     */
    static Condition like(String attribute, String pattern) {
        return Comparison.of(attribute, Operator.LIKE, pattern);
    }

    /** As {@link #like(String, String)}. */
    static Condition like(SingularAttribute<?, String> attribute, String pattern) {
        return Comparison.of(attribute, Operator.LIKE, pattern);
    }

    /** The attribute has no value. */
    static Condition isNull(String attribute) {
        return Comparison.of(attribute, Operator.IS_NULL);
    }

    /** As {@link #isNull(String)}. */
    static Condition isNull(SingularAttribute<?, ?> attribute) {
        return Comparison.of(attribute, Operator.IS_NULL);
    }

    /** The attribute has a value. */
    static Condition isNotNull(String attribute) {
        return Comparison.of(attribute, Operator.IS_NOT_NULL);
    }

    /** As {@link #isNotNull(String)}. */
    static Condition isNotNull(SingularAttribute<?, ?> attribute) {
        return Comparison.of(attribute, Operator.IS_NOT_NULL);
    }

    /** All of the conditions hold; none at all always do. */
    static Condition and(Condition... conditions) {
        return new Conjunction(List.of(conditions));
    }

    /** At least one of the conditions holds; of none, none ever does. */
    static Condition or(Condition... conditions) {
        return new Disjunction(List.of(conditions));
    }

    /** The condition is false, which is not the same as not true where something is {@code null}. */
    static Condition not(Condition condition) {
        return new Negation(condition);
    }

    /** How an attribute is compared. */
    enum Operator {
        EQ,
        NE,
        LT,
        LE,
        GT,
        GE,
        BETWEEN,
        IN,
        LIKE,
        IS_NULL,
        IS_NOT_NULL
    }

    /**
     * An attribute, compared with as many values as the operator takes.
     *
     * @param attribute its name or path
     * @param declaredBy the class it was declared by, where the static metamodel gave it, else {@code Object}
     */
    record Comparison(String attribute, Class<?> declaredBy, Operator operator, List<Object> values)
            implements Condition {

        public Comparison {
            Objects.requireNonNull(attribute, "attribute");
            Objects.requireNonNull(declaredBy, "declaredBy");
            // List.copyOf would refuse null in words of its own
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }

        private static Comparison of(String attribute, Operator operator, Object... values) {
            return new Comparison(attribute, Object.class, operator, Arrays.asList(values));
        }

        private static Comparison of(SingularAttribute<?, ?> attribute, Operator operator, Object... values) {
            return new Comparison(
                    attribute.getName(), attribute.getDeclaringType().getJavaType(), operator, Arrays.asList(values));
        }
    }

    /** All of them. */
    record Conjunction(List<Condition> conditions) implements Condition {

        public Conjunction {
            conditions = List.copyOf(conditions);
        }
    }

    /** At least one of them. */
    record Disjunction(List<Condition> conditions) implements Condition {

        public Disjunction {
            conditions = List.copyOf(conditions);
        }
    }

    /** The opposite. */
    record Negation(Condition condition) implements Condition {

        public Negation {
            Objects.requireNonNull(condition, "condition");
        }
    }
}
