package io.tandem;

import org.hibernate.Session;
import org.hibernate.StatelessSession;

/**
 * The sessions of all connections, by name or by entity.
 *
 * <pre>{@code
 * @Inject Sessions sessions;
 *
 * @Transactional
 * void sell(Order order) {
 *     sessions.of(Order.class).persist(order);
 *     sessions.get("warehouse").persist(new StockMovement(order));
 * }
 * }</pre>
 *
 * <p>Thread-safe. The sessions it answers are those that {@link io.tandem.Session} injects: thread-safe too, and bound to
 * the transaction of each call, so they may be kept. No method takes or answers {@code null}.
 */
public interface Sessions {

    /**
     * The session of the named connection.
     *
     * @throws IllegalArgumentException if there is no such connection; the text lists those there are
     */
    Session get(String name);

    /**
     * The session of the connection that an entity class belongs to.
     *
     * @throws IllegalArgumentException if the class is no entity of any connection, or lives in several; the text says
     *     which
     */
    Session of(Class<?> entityClass);

    /**
     * The session of the connection that an entity belongs to, by the name that queries call it by or by the full name of
     * its class. A string is always taken for a name, never for an instance.
     *
     * @throws IllegalArgumentException if no entity is called so, or it lives in several connections; the text says which
     */
    Session of(String entityName);

    /**
     * The session of the connection that an entity instance belongs to; proxies and detached instances included.
     *
     * @throws IllegalArgumentException as {@link #of(Class)}
     */
    Session of(Object entity);

    /**
     * The stateless session of the named connection.
     *
     * @throws IllegalArgumentException as {@link #get(String)}
     */
    StatelessSession stateless(String name);

    /**
     * The stateless session of the connection that an entity class belongs to.
     *
     * @throws IllegalArgumentException as {@link #of(Class)}
     */
    StatelessSession stateless(Class<?> entityClass);

    /**
     * A query for the entities of a class, on the connection that it belongs to.
     *
     * <pre>{@code
     * sessions.query(Transaction.class).orderBy(desc("timestamp")).limit(1).first();
     * }</pre>
     *
     * @throws IllegalArgumentException as {@link #of(Class)}
     */
    <E> EntityQuery<E> query(Class<E> entityClass);

    /**
     * A query for those entities of a class that live in the named connection; for a class that lives in several.
     *
     * @throws IllegalArgumentException if there is no such connection, or the class is no entity of it; the text says what
     *     there is
     */
    <E> EntityQuery<E> query(String name, Class<E> entityClass);

    /**
     * Makes a point in the running transaction that everything can be taken back to. Pending changes of all its sessions
     * are written first, except where the flush mode is {@code MANUAL}.
     *
     * @throws jakarta.persistence.TransactionRequiredException if no transaction is active
     * @throws jakarta.persistence.PersistenceException if pending changes are refused, the transaction can only roll back,
     *     or a database has no savepoints
     */
    Savepoint savepoint();
}
