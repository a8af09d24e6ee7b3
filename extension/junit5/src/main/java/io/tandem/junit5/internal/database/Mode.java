package io.tandem.junit5.internal.database;

/** What becomes of the work of a test. */
public enum Mode {
    /** Commits succeed, later transactions of the test see their work, and the database never gets it. */
    SANDBOX,
    /** As in the sandbox, but each commit is refused and noted. */
    DOOMED,
    /** The database gets the work; only leaks and faults are noted. */
    REAL
}
