package io.tandem;

import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.function.Consumer;
import org.hibernate.query.SelectionQuery;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/**
 * The criteria query that an {@link EntityQuery} becomes, for what its verbs don't say.
 *
 * <pre>{@code
 * sessions.query(Order.class)
 *         .where(eq("customer", ann))
 *         .criteria(order -> order.query().where(order.builder().isNotEmpty(order.root().get("lines"))))
 *         .list();
 * }</pre>
 *
 * <p>What {@code where} and {@code orderBy} of the criteria query say is added to what the entity query says: the
 * restrictions all hold, the orders count in the order of the calls. To be used in the call of {@link
 * EntityQuery#criteria} that it is given to, and in no other thread; never {@code null}.
 *
 * @param <E> the entity class
 */
public interface EntityCriteria<E> {

    /** The builder of the entity's connection. */
    HibernateCriteriaBuilder builder();

    /** The query; it selects the root. */
    CriteriaQuery<E> query();

    /** The entity. */
    Root<E> root();

    /**
     * What is said to a query before it reads: locks, hints, time limit, fetch size. It does not concern {@link
     * EntityQuery#count} and {@link EntityQuery#exists}, which read no entities.
     */
    void options(Consumer<? super SelectionQuery<E>> options);
}
