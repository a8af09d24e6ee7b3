package io.tandem;

import jakarta.transaction.TransactionalException;
import java.io.Serial;

/**
 * A transaction was rolled back instead of committed, on every connection; certainly, so that it may be tried again.
 *
 * <pre>{@code
 * try {
 *     transactions.run(() -> book(order));
 * } catch (TransactionRolledBackException e) {
 *     basket.keep(order); // nothing was booked anywhere
 * }
 * }</pre>
 */
public final class TransactionRolledBackException extends TransactionalException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** An exception with a text for people and the transaction service's own. */
    public TransactionRolledBackException(String message, Throwable cause) {
        super(message, cause);
    }
}
