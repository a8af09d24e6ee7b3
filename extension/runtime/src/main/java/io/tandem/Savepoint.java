package io.tandem;

/**
 * A point in a transaction that everything can be taken back to, on all its connections together, while the transaction
 * goes on.
 *
 * <pre>{@code
 * for (Row row : rows) {
 *     try (Savepoint savepoint = sessions.savepoint()) {
 *         shop.persist(row.order());
 *         warehouse.persist(row.movement());
 *         savepoint.release();
 *     } catch (PersistenceException refused) {
 *         report.add(row, refused); // this row is in neither database, the others stay
 *     }
 * }
 * }</pre>
 *
 * <p>A savepoint ends once: by {@link #release()}, which keeps the work, or by {@link #rollback()}, which takes it back;
 * {@link #close()} rolls back what was not released. An inner savepoint ends with the outer one. It belongs to the
 * transaction it was made in, and so to the thread that has it.
 *
 * <p>While a savepoint is open, a failure that would leave the transaction nothing but rollback (a failed flush, a failed
 * query of Hibernate's) leaves nothing but a rollback to the savepoint: until then sessions neither read nor write, and
 * if the transaction commits before, it is rolled back. A {@code setRollbackOnly()} of the application's own is final.
 *
 * <p>After a rollback all sessions of the transaction are empty: entities that were loaded or persisted before, also
 * those from before the savepoint, are detached, and the second-level cache is not used for the rest of the transaction.
 * What other resources do that the application enlisted itself is not taken back: they are not known to Tandem.
 */
public interface Savepoint extends AutoCloseable {

    /**
     * Takes back everything that was done on any connection since the savepoint was made, also on connections that joined
     * the transaction later, and ends the savepoint.
     *
     * @throws IllegalStateException if the savepoint has ended, or the transaction of the thread is another or none
     * @throws jakarta.persistence.PersistenceException if a database refuses; the transaction can then only roll back
     */
    void rollback();

    /**
     * Writes pending changes of all sessions, keeps the work and ends the savepoint.
     *
     * @throws IllegalStateException as {@link #rollback()}
     * @throws jakarta.persistence.PersistenceException if the changes are refused, or work since the savepoint has failed
     *     already; the savepoint stays open, to be rolled back to
     */
    void release();

    /**
     * Rolls back what was not released; does nothing if the savepoint or its transaction has ended.
     *
     * @throws IllegalStateException if the transaction of the thread is another or none
     * @throws jakarta.persistence.PersistenceException as {@link #rollback()}
     */
    @Override
    void close();
}
