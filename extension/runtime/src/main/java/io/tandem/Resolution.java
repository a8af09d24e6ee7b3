package io.tandem;

/** How somebody ends a branch that is in doubt. */
public enum Resolution {
    /** Its work is made durable. */
    COMMIT,
    /** Its work is taken back. */
    ROLLBACK
}
