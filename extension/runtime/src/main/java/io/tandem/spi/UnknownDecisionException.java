package io.tandem.spi;

import java.io.Serial;

/**
 * A decision may or may not have reached the log: its transaction is neither committed nor rolled back, and its branches
 * stay prepared until the next start reads the log.
 */
public final class UnknownDecisionException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** An exception with a text for the user and the failure of the log. */
    public UnknownDecisionException(String message, Throwable cause) {
        super(message, cause);
    }
}
