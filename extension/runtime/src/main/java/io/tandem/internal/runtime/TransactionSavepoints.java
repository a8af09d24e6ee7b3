package io.tandem.internal.runtime;

import io.tandem.internal.tx.Participation;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.ArrayList;
import java.util.List;

/**
 * The open savepoints of one transaction. Used by the thread that has the transaction; another one may end it after a
 * timeout.
 */
final class TransactionSavepoints implements Synchronization {

    private final Object transaction;
    private final TransactionManager manager;
    private final Participation participation;
    private final Runnable whenOver;
    private final List<OpenSavepoint> open = new ArrayList<>();
    private int made;
    private boolean heldBack;
    private volatile boolean ending;
    private volatile boolean over;

    TransactionSavepoints(
            Object transaction, TransactionManager manager, Participation participation, Runnable whenOver) {
        this.transaction = transaction;
        this.manager = manager;
        this.participation = participation;
        this.whenOver = whenOver;
    }

    Object transaction() {
        return transaction;
    }

    Participation participation() {
        return participation;
    }

    String nextName() {
        return "tandem_" + ++made;
    }

    void push(OpenSavepoint savepoint) {
        open.add(savepoint);
    }

    boolean isOpen(OpenSavepoint savepoint) {
        return open.contains(savepoint);
    }

    /** Those made later end with it. */
    void end(OpenSavepoint savepoint) {
        open.subList(open.indexOf(savepoint), open.size()).clear();
    }

    boolean holdBack() {
        if (ending || open.isEmpty()) {
            return false;
        }
        heldBack = true;
        return true;
    }

    boolean isHeldBack() {
        return heldBack;
    }

    /** The failure was taken back. */
    void forgive() {
        heldBack = false;
    }

    boolean over() {
        return over;
    }

    /** A failure that nobody has taken back dooms the transaction in the end. */
    @Override
    public void beforeCompletion() {
        ending = true;
        if (heldBack) {
            try {
                manager.setRollbackOnly();
            } catch (SystemException e) {
                throw new IllegalStateException("The transaction can't be marked for rollback", e);
            }
        }
    }

    @Override
    public void afterCompletion(int status) {
        over = true;
        whenOver.run();
    }
}
