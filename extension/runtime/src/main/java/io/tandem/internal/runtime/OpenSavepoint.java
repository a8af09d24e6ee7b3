package io.tandem.internal.runtime;

import io.tandem.Savepoint;

/** One savepoint; what it does is done by {@link Savepoints}. */
final class OpenSavepoint implements Savepoint {

    private final Savepoints savepoints;
    private final TransactionSavepoints transaction;
    private final String name;
    private final int callbacks;

    /**
     * @param callbacks how many callbacks there were when it was made
     */
    OpenSavepoint(Savepoints savepoints, TransactionSavepoints transaction, String name, int callbacks) {
        this.savepoints = savepoints;
        this.transaction = transaction;
        this.name = name;
        this.callbacks = callbacks;
    }

    TransactionSavepoints transaction() {
        return transaction;
    }

    String name() {
        return name;
    }

    int callbacks() {
        return callbacks;
    }

    @Override
    public void rollback() {
        savepoints.rollback(this);
    }

    @Override
    public void release() {
        savepoints.release(this);
    }

    @Override
    public void close() {
        if (transaction.isOpen(this) && !transaction.over()) {
            savepoints.rollback(this);
        }
    }
}
