package io.tandem.internal.demarcation;

import static io.tandem.internal.messages.TransactionMessages.TRANSACTION;

import io.tandem.spi.Platform;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The callbacks of each transaction. Thread-safe. */
public final class TransactionCallbacks {

    private final Object key = new Object();
    private final Platform platform;
    private final Supplier<BooleanSupplier> doubts;

    TransactionCallbacks(Platform platform, Supplier<BooleanSupplier> doubts) {
        this.platform = platform;
        this.doubts = doubts;
    }

    /** Where the running transaction has got with its callbacks; there has to be one. */
    public int position() {
        return known().map(Callbacks::size).orElse(0);
    }

    /** The work since that position was taken back. */
    public void takenBack(int position) {
        known().ifPresent(callbacks -> callbacks.takenBack(position));
    }

    private Optional<Callbacks> known() {
        return Optional.ofNullable((Callbacks) registry().getResource(key));
    }

    Callbacks forRegistration(String method) {
        int status = registry().getTransactionStatus();
        if (status != Status.STATUS_ACTIVE) {
            throw new IllegalStateException(TRANSACTION.callbackRefused(method, name(status)));
        }
        return known().orElseGet(() -> register(method));
    }

    /** Not interposed, so that sessions are closed and connections given back before (Jakarta Transactions 2.0, 3.8). */
    private Callbacks register(String method) {
        Callbacks callbacks = new Callbacks(
                platform.transactionManager(), registry().getTransactionKey().toString(), doubts.get());
        try {
            platform.transactionManager().getTransaction().registerSynchronization(callbacks);
        } catch (RollbackException | SystemException e) {
            throw new IllegalStateException(TRANSACTION.callbackRefused(method, e.toString()), e);
        }
        registry().putResource(key, callbacks);
        return callbacks;
    }

    private static String name(int status) {
        return switch (status) {
            case Status.STATUS_NO_TRANSACTION -> "'no transaction'";
            case Status.STATUS_MARKED_ROLLBACK -> "'marked for rollback'";
            case Status.STATUS_COMMITTED, Status.STATUS_COMMITTING -> "'committed'";
            case Status.STATUS_ROLLEDBACK, Status.STATUS_ROLLING_BACK -> "'rolled back'";
            default -> "'ending'";
        };
    }

    private TransactionSynchronizationRegistry registry() {
        return platform.synchronizationRegistry();
    }
}
