package io.tandem.internal.orm;

import static io.tandem.internal.messages.TransactionMessages.TRANSACTION;

import io.tandem.internal.orm.TransactionSessions.Opened;
import io.tandem.spi.Platform;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Objects;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.SessionEventListener;
import org.hibernate.SessionFactory;
import org.hibernate.SharedSessionContract;
import org.hibernate.StatelessSession;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;

/** Which session a call on one connection goes to. Thread-safe. */
final class SessionScope {

    private final String name;
    private final SessionFactory factory;
    private final TransactionSynchronizationRegistry registry;
    private final RollbackMark mark;
    private final RequestScope requests;
    private final Supplier<@Nullable Object> activeTransaction;
    private final IntSupplier status;
    private final LastOpened last = new LastOpened();
    private final Object sessionKey = new Object();
    private final Object statelessKey = new Object();
    private volatile boolean stopped;

    SessionScope(String name, SessionFactory factory, Platform platform, RollbackMark mark, RequestScope requests) {
        this.name = name;
        this.factory = factory;
        this.registry = platform.synchronizationRegistry();
        this.activeTransaction = platform::activeTransaction;
        this.status = platform::transactionStatus;
        this.mark = mark;
        this.requests = requests;
    }

    String name() {
        return name;
    }

    SessionFactory factory() {
        return factory;
    }

    void stop() {
        stopped = true;
    }

    boolean running() {
        return !stopped;
    }

    /**
     * The session that this thread used last, if that was in the transaction that is running, and nothing has failed there;
     * {@code null} asks for {@link #transactional()} and {@link #requireNotDoomed()}.
     */
    @Nullable
    SharedSessionContract usedLast() {
        Object transaction = activeTransaction.get();
        if (transaction == null || stopped || mark.isHeldBack()) {
            return null;
        }
        Opened opened = last.in(transaction);
        return opened == null ? null : opened.use();
    }

    /** The session of the running transaction, opened at its first use there; {@code null} outside a transaction. */
    @Nullable
    Session transactional() {
        if (!inTransaction()) {
            return null;
        }
        Opened opened = shared(sessionKey, factory::openSession);
        if (activeTransaction.get() != null) {
            last.keep(opened);
        }
        return (Session) opened.use();
    }

    /** The same for the stateless session. */
    @Nullable
    StatelessSession transactionalStateless() {
        return inTransaction()
                ? (StatelessSession)
                        shared(statelessKey, factory::openStatelessSession).use()
                : null;
    }

    /**
     * Asked before a session takes a connection: in another thread, where an entity that loads late may have come to, it
     * would take one of another transaction, or of none, and keep it.
     */
    private <S extends SharedSessionContract> S bound(S session) {
        Object transaction = transactionKey();
        ((SharedSessionContractImplementor) session).getEventListenerManager().addListener(new SessionEventListener() {
            @Override
            public void jdbcConnectionAcquisitionStart() {
                requireTransaction(transaction, "Taking a connection");
            }
        });
        return session;
    }

    /** Refuses what belongs to a transaction in a thread that is not in it. */
    void requireTransaction(@Nullable Object transaction, String what) {
        if (!Objects.equals(transaction, transactionKey())) {
            throw new IllegalStateException(TRANSACTION.otherTransaction(
                    what, name, Thread.currentThread().getName()));
        }
    }

    /** The session of the active request; {@code null} outside a request. */
    @Nullable
    Session ofRequest() {
        RequestSessions request = requests.active();
        return request == null ? null : request.session(sessionKey, Session.class, this::reading);
    }

    /** The same for the stateless session. */
    @Nullable
    StatelessSession statelessOfRequest() {
        RequestSessions request = requests.active();
        return request == null
                ? null
                : request.session(statelessKey, StatelessSession.class, factory::openStatelessSession);
    }

    /**
     * A session that only reads: it joins no transaction, so that what it loaded stays out of one that begins later, and
     * never flushes.
     */
    Session reading() {
        return factory.withOptions()
                .autoJoinTransactions(false)
                .flushMode(FlushMode.MANUAL)
                .openSession();
    }

    /** Whether anything may be held in a session of this transaction, or of the request where there is none. */
    boolean isUsed() {
        return !inTransaction() || registry.getResource(sessionKey) != null;
    }

    /** Whether a transaction is active; what its session holds back was written to the database if so. */
    boolean flushed() {
        if (!inTransaction()) {
            return false;
        }
        if (registry.getResource(sessionKey) instanceof Opened opened
                && opened.session() instanceof Session session
                && session.getHibernateFlushMode() != FlushMode.MANUAL
                && !doomed()) {
            session.flush();
        }
        return true;
    }

    /** Refuses what would read or write in a transaction that can only roll back, be it to a savepoint. */
    void requireNotDoomed() {
        if (mark.isHeldBack()) {
            throw new PersistenceException(TRANSACTION.failedSinceSavepoint("Connection '" + name + "'"));
        }
        if (doomed()) {
            throw new PersistenceException(TRANSACTION.doomed(name));
        }
    }

    /** What the running transaction is known by; {@code null} outside one. */
    @Nullable
    Object transactionKey() {
        return registry.getTransactionKey();
    }

    boolean inTransaction() {
        if (stopped) {
            throw new IllegalStateException(TRANSACTION.stopped(name));
        }
        return switch (status.getAsInt()) {
            case Status.STATUS_ACTIVE, Status.STATUS_MARKED_ROLLBACK -> true;
            case Status.STATUS_PREPARING, Status.STATUS_PREPARED, Status.STATUS_COMMITTING ->
                throw new IllegalStateException(TRANSACTION.transactionEnding(name, "committing"));
            case Status.STATUS_ROLLING_BACK ->
                throw new IllegalStateException(TRANSACTION.transactionEnding(name, "rolling back"));
            default -> false;
        };
    }

    private boolean doomed() {
        return status.getAsInt() == Status.STATUS_MARKED_ROLLBACK || mark.isHeldBack();
    }

    private Opened shared(Object key, Supplier<? extends SharedSessionContract> opener) {
        if (registry.getResource(key) instanceof Opened known) {
            return known;
        }
        requireNotDoomed();
        mark.entering();
        Opened opened = TransactionSessions.of(registry).add(name, bound(opener.get()), activeTransaction.get());
        registry.putResource(key, opened);
        TransactionCount.increase();
        return opened;
    }
}
