package io.tandem.internal.tx.xa;

/** What an error says about the work that was asked for. */
public enum Meaning {
    /** The connection broke: nobody knows whether the work was done. */
    LOST,
    /** The database has no such branch. */
    UNKNOWN_BRANCH,
    /** The database has undone the work. */
    ROLLED_BACK,
    /** The database answered, and did not do the work. */
    REFUSED
}
