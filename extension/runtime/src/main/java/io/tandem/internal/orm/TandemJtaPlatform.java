package io.tandem.internal.orm;

import io.tandem.spi.Platform;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;
import java.io.Serial;
import org.hibernate.engine.transaction.jta.platform.spi.JtaPlatform;

/** Hibernate's view of the platform; always handed over as an instance, so that nothing is looked up by name. */
final class TandemJtaPlatform implements JtaPlatform {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Platform platform;
    private final transient RollbackMark mark;

    TandemJtaPlatform(Platform platform, RollbackMark mark) {
        this.platform = platform;
        this.mark = mark;
    }

    @Override
    public TransactionManager retrieveTransactionManager() {
        return new MarkedTransactions(platform.transactionManager(), mark);
    }

    @Override
    public UserTransaction retrieveUserTransaction() {
        return new MarkedTransactions(platform.transactionManager(), mark);
    }

    @Override
    public Object getTransactionIdentifier(Transaction transaction) {
        return transaction;
    }

    @Override
    public boolean canRegisterSynchronization() {
        return platform.transactionStatus() == jakarta.transaction.Status.STATUS_ACTIVE;
    }

    /** Interposed, so that the application's own synchronizations run before the flush and may still change entities. */
    @Override
    public void registerSynchronization(Synchronization synchronization) {
        platform.synchronizationRegistry().registerInterposedSynchronization(synchronization);
    }

    @Override
    public int getCurrentStatus() throws SystemException {
        return platform.transactionManager().getStatus();
    }
}
