package io.tandem.junit5;

/** A step of the work with a database, at which it can be made to refuse. */
public enum Step {
    /** A connection is opened, or taken into a transaction. */
    CONNECT,
    /** A statement or a batch is executed. */
    STATEMENT,
    /** The database votes: at prepare, or as part of a commit in one phase. */
    PREPARE,
    /** A commit. */
    COMMIT,
    /** A rollback. */
    ROLLBACK
}
