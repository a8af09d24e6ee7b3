package io.tandem;

import jakarta.transaction.TransactionalException;
import java.io.Serial;

/**
 * A database ended its branch on its own, or did not tell how: the connections of a transaction may differ, and nothing
 * may be concluded about its work before somebody has looked.
 *
 * <pre>{@code
 * } catch (HeuristicOutcomeException e) {
 *     alarm.raise(e.transactionId(), e);
 * }
 * }</pre>
 */
public final class HeuristicOutcomeException extends TransactionalException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String transactionId;

    /** An exception with a text for people and the transaction service's own. */
    public HeuristicOutcomeException(String message, String transactionId, Throwable cause) {
        super(message, cause);
        this.transactionId = transactionId;
    }

    /** The transaction, as {@link Connections#inDoubt()} lists it. */
    public String transactionId() {
        return transactionId;
    }
}
