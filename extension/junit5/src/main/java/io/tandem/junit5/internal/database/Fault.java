package io.tandem.junit5.internal.database;

import io.tandem.junit5.Step;

/**
 * A refusal to come.
 *
 * @param step where
 * @param times how often
 * @param sqlState of the exception where a statement is refused
 */
public record Fault(Step step, int times, String sqlState) {

    /** A connection that breaks (SQL standard). */
    public static final String CONNECTION_FAILURE = "08006";

    public Fault {
        if (times < 1) {
            throw new IllegalArgumentException("A fault fires at least once, not " + times + " times");
        }
    }

    /** One that fires once, as a broken connection. */
    public static Fault at(Step step) {
        return new Fault(step, 1, CONNECTION_FAILURE);
    }

    /** The same, a number of times. */
    public Fault times(int number) {
        return new Fault(step, number, sqlState);
    }

    /** The same, with another state: "23505", "40001". */
    public Fault withSqlState(String state) {
        return new Fault(step, times, state);
    }

    /** Whether the connection is gone after it. */
    boolean breaksConnection() {
        return sqlState.startsWith("08");
    }
}
