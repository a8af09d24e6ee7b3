package io.tandem.internal.platform.weld;

import com.arjuna.ats.jta.TransactionManager;
import jakarta.annotation.Priority;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import org.jboss.weld.transaction.spi.TransactionServices;

/**
 * Makes Weld SE and Weld Servlet know the embedded transaction manager: {@code @Inject UserTransaction} and observers with
 * a transaction phase (Jakarta CDI 4.0, 24.1.3 and 24.1.12). Its priority is the lowest there is, so that a server's own
 * service always wins. It is named in {@code tandem-se} only: Liberty does not start an application with a service of Weld's
 * that it can't link.
 */
@Priority(1)
public final class NarayanaTransactionServices implements TransactionServices {

    @Override
    public void registerSynchronization(Synchronization synchronization) {
        try {
            TransactionManager.transactionManager().getTransaction().registerSynchronization(synchronization);
        } catch (RollbackException | SystemException e) {
            throw new IllegalStateException("The transaction takes no synchronization any more", e);
        }
    }

    @Override
    public boolean isTransactionActive() {
        try {
            int status = TransactionManager.transactionManager().getStatus();
            return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK;
        } catch (SystemException e) {
            throw new IllegalStateException("The transaction manager does not answer", e);
        }
    }

    @Override
    public UserTransaction getUserTransaction() {
        return com.arjuna.ats.jta.UserTransaction.userTransaction();
    }

    @Override
    public void cleanup() {
        // the transaction service is stopped with Tandem
    }
}
