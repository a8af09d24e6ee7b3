package io.tandem.internal.platform.liberty;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;

/**
 * The server's transaction manager, whose transactions begin and end by its {@code UserTransaction}: a request has a local
 * transaction of the server's, which the manager's own {@code begin} leaves where it is, in front of the new one.
 */
record UserTransactions(TransactionManager manager, UserTransaction user) implements TransactionManager {

    @Override
    public void begin() throws NotSupportedException, SystemException {
        user.begin();
    }

    @Override
    public void commit()
            throws RollbackException, HeuristicMixedException, HeuristicRollbackException, SystemException {
        user.commit();
    }

    @Override
    public void rollback() throws SystemException {
        user.rollback();
    }

    @Override
    public int getStatus() throws SystemException {
        return manager.getStatus();
    }

    @Override
    public Transaction getTransaction() throws SystemException {
        return manager.getTransaction();
    }

    @Override
    public void resume(Transaction transaction) throws InvalidTransactionException, SystemException {
        manager.resume(transaction);
    }

    @Override
    public void setRollbackOnly() throws SystemException {
        manager.setRollbackOnly();
    }

    @Override
    public void setTransactionTimeout(int seconds) throws SystemException {
        user.setTransactionTimeout(seconds);
    }

    @Override
    public Transaction suspend() throws SystemException {
        return manager.suspend();
    }
}
