package io.tandem;

import jakarta.transaction.TransactionalException;
import java.io.Serial;

/**
 * The transaction service did not tell how a transaction ended: it may be committed, rolled back, or still be ended by
 * recovery, and nothing may be concluded about its work before somebody has looked.
 *
 * <pre>{@code
 * } catch (UnknownOutcomeException e) {
 *     alarm.raise(e.transactionId(), e);
 * }
 * }</pre>
 */
public final class UnknownOutcomeException extends TransactionalException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String transactionId;

    /** An exception with a text for people and the transaction service's own. */
    public UnknownOutcomeException(String message, String transactionId, Throwable cause) {
        super(message, cause);
        this.transactionId = transactionId;
    }

    /** The transaction, as {@link Connections#inDoubt()} lists it. */
    public String transactionId() {
        return transactionId;
    }
}
