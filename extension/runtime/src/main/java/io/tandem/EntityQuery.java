package io.tandem;

import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A query for the entities of one class, on the connection they live in.
 *
 * <pre>{@code
 * Optional<Transaction> latest() {
 *     return sessions.query(Transaction.class).orderBy(desc("timestamp")).limit(1).first();
 * }
 * }</pre>
 *
 * <p>It says the few things most queries say; for all others there is {@link #criteria}, the session's own queries, or a
 * repository.
 *
 * <p>Immutable and thread-safe: each method answers a new query, and a query may be kept and run again. It runs in the
 * session of the moment, as anything read through {@link Sessions} does: in a transaction that transaction's, else the
 * active request's, else one of its own. Nothing here takes or answers {@code null}.
 *
 * <p>What reads throws {@link PersistenceException} if the database refuses or the transaction can only roll back.
 *
 * @param <E> the entity class
 */
public interface EntityQuery<E> {

    /**
     * Of the entities so far, those for which all conditions hold.
     *
     * @throws IllegalArgumentException if an attribute doesn't exist (the text lists those that do), or a value is {@code
     *     null} or not of its attribute's type
     */
    EntityQuery<E> where(Condition... conditions);

    /**
     * In this order; among those that are equal in an order given before.
     *
     * @throws IllegalArgumentException if an attribute doesn't exist; the text lists those that do
     */
    EntityQuery<E> orderBy(Sort... sorts);

    /**
     * At most so many. A limit without an order is for the database to fill.
     *
     * @throws IllegalArgumentException if it is negative
     */
    EntityQuery<E> limit(int limit);

    /**
     * Without the first so many.
     *
     * @throws IllegalArgumentException if it is negative
     */
    EntityQuery<E> offset(int offset);

    /**
     * Everything else: joins and fetches, restrictions and orders of any kind, locks, hints.
     *
     * <pre>{@code
     * sessions.query(Order.class).where(eq("id", id)).criteria(order -> {
     *     order.root().fetch("lines", JoinType.LEFT);
     *     order.options(query -> query.setLockMode(LockModeType.PESSIMISTIC_WRITE));
     * }).single();
     * }</pre>
     *
     * <p>It is called each time the query runs, in the thread that runs it, and adds to what else the query says.
     */
    EntityQuery<E> criteria(Consumer<? super EntityCriteria<E>> criteria);

    /** The first of them, if there is any. */
    Optional<E> first();

    /**
     * The only one.
     *
     * @throws NoResultException if there is none
     * @throws NonUniqueResultException if there are several
     */
    E single();

    /** All of them. */
    List<E> list();

    /**
     * All of them, read while the stream is; to be closed.
     *
     * @throws IllegalStateException if neither a transaction nor a request is active in which the stream could be read
     */
    Stream<E> stream();

    /** How many there are, whatever the limit and the offset: what a page says it is one of. */
    long count();

    /** Whether there is any, whatever the limit and the offset. */
    boolean exists();
}
