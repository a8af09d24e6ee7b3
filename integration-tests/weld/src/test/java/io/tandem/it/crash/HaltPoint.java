package io.tandem.it.crash;

/** Where in the commit of one sale over two databases the JVM is halted. */
enum HaltPoint {
    AFTER_FIRST_PREPARE(Step.PREPARED, 1, false),
    AFTER_BOTH_PREPARES(Step.PREPARED, 2, false),
    BEFORE_FIRST_COMMIT(Step.COMMITTING, 1, true),
    AFTER_FIRST_COMMIT(Step.COMMITTED, 1, true),
    /** In the work of another process, after a sale of its own. */
    BEFORE_FIRST_INHERITED_COMMIT(Step.COMMITTING, 3, true),
    AFTER_FIRST_INHERITED_COMMIT(Step.COMMITTED, 3, true);

    private final Step step;
    private final int occurrence;
    private final boolean decided;

    HaltPoint(Step step, int occurrence, boolean decided) {
        this.step = step;
        this.occurrence = occurrence;
        this.decided = decided;
    }

    /** Whether the decision to commit was in the log by then. */
    boolean decided() {
        return decided;
    }

    boolean at(Step step, int occurrence) {
        return this.step == step && this.occurrence == occurrence;
    }

    /** What a database is asked for, and has done. */
    enum Step {
        PREPARED,
        COMMITTING,
        COMMITTED
    }
}
