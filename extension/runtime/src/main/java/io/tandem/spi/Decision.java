package io.tandem.spi;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a transaction's outcome.
 *
 * @param cause why it is not {@link Outcome#COMMITTED}, where something says so
 */
public record Decision(Outcome outcome, @Nullable Exception cause) {

    /** The outcomes that can be known, and that none is. */
    public enum Outcome {
        /** It commits, for good. */
        COMMITTED,
        /** It rolls back, for good. */
        ROLLED_BACK,
        /** It may be either, and whoever decided can't be asked now. */
        UNKNOWN
    }

    /** Committed. */
    public static Decision committed() {
        return new Decision(Outcome.COMMITTED, null);
    }

    /** Rolled back. */
    public static Decision rolledBack(@Nullable Exception cause) {
        return new Decision(Outcome.ROLLED_BACK, cause);
    }

    /** Not to be known now. */
    public static Decision unknown(Exception cause) {
        return new Decision(Outcome.UNKNOWN, cause);
    }
}
