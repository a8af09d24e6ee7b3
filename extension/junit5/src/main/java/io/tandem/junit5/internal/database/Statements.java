package io.tandem.junit5.internal.database;

import java.util.ArrayList;
import java.util.List;

/**
 * The statements of one connection, failed ones included. A batch is one statement, as it is one exchange with the server. What
 * the fixture itself executes is not among them. Thread-safe.
 */
public final class Statements {

    private final String connection;
    private final List<ExecutedStatement> executed = new ArrayList<>();
    private long forgotten;
    private volatile boolean echo;

    Statements(String connection) {
        this.connection = connection;
    }

    /** Prints each statement to the standard output from now on, or no longer. */
    public void echo(boolean on) {
        echo = on;
    }

    /** The present, for {@link #since}. */
    public synchronized long mark() {
        return forgotten + executed.size();
    }

    /**
     * What was executed after the mark.
     *
     * @throws IllegalArgumentException if that is forgotten: a mark holds within one test
     */
    public synchronized List<ExecutedStatement> since(long mark) {
        if (mark < forgotten || mark > mark()) {
            throw new IllegalArgumentException("The mark is not of this test");
        }
        return List.copyOf(executed.subList(Math.toIntExact(mark - forgotten), executed.size()));
    }

    /** All since the test began. */
    public synchronized List<ExecutedStatement> all() {
        return List.copyOf(executed);
    }

    synchronized void forget() {
        forgotten += executed.size();
        executed.clear();
    }

    void add(String sql, int rows) {
        synchronized (this) {
            executed.add(new ExecutedStatement(sql, rows));
        }
        if (echo) {
            System.out.println(connection + ": " + sql + (rows == 1 ? "" : " (" + rows + " rows)"));
        }
    }
}
