package io.tandem.junit5.internal.database;

import io.tandem.junit5.Step;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The faults that wait for a database to reach their step, and the instants at which the process is to end. Thread-safe. */
final class Faults {

    /** What a process that was halted here exits with. */
    static final int HALTED = 86;

    private final String connection;
    private final Map<Step, Deque<Fault>> armed = new EnumMap<>(Step.class);
    private final Map<Step, Moment> halts = new EnumMap<>(Step.class);

    Faults(String connection) {
        this.connection = connection;
    }

    synchronized void arm(Fault fault) {
        armed.computeIfAbsent(fault.step(), step -> new ArrayDeque<>()).add(fault);
    }

    synchronized void haltAt(Step step, Moment moment) {
        halts.put(step, moment);
    }

    /** The fault that fires now, if any; each is answered as often as it fires. */
    synchronized Optional<Fault> reached(Step step) {
        Deque<Fault> waiting = armed.get(step);
        if (waiting == null || waiting.isEmpty()) {
            return Optional.empty();
        }
        Fault next = waiting.removeFirst();
        if (next.times() > 1) {
            waiting.addFirst(next.times(next.times() - 1));
        }
        return Optional.of(next);
    }

    /** What never fired, or not as often as told; nothing is armed any more. */
    synchronized List<Fault> disarm() {
        List<Fault> left = new ArrayList<>();
        armed.values().forEach(left::addAll);
        armed.clear();
        halts.clear();
        return left;
    }

    void before(Step step) {
        halt(step, Moment.BEFORE);
    }

    void after(Step step) {
        halt(step, Moment.AFTER);
    }

    private void halt(Step step, Moment moment) {
        Moment due;
        synchronized (this) {
            due = halts.get(step);
        }
        if (due == moment) {
            Runtime.getRuntime().halt(HALTED);
        }
    }

    /** Fails where a connection is to be refused. */
    void connect() throws SQLException {
        before(Step.CONNECT);
        if (reached(Step.CONNECT).isPresent()) {
            throw refused(Step.CONNECT, "08001");
        }
    }

    SQLException refused(Step step, String sqlState) {
        String message = "The test makes connection '" + connection + "' fail at " + step;
        return sqlState.startsWith("08")
                ? new SQLNonTransientConnectionException(message, sqlState)
                : new SQLException(message, sqlState);
    }
}
