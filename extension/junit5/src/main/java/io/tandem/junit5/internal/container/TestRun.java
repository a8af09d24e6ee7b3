package io.tandem.junit5.internal.container;

import static io.tandem.junit5.internal.messages.FixtureMessages.FIXTURE;

import io.tandem.junit5.internal.database.Mode;
import io.tandem.junit5.internal.database.TestedDatabase;
import jakarta.transaction.Transaction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One test: its transaction, and what it does to the databases. It begins and ends in one thread. */
public final class TestRun {

    private final TestedApplication application;
    private final TestMode mode;
    private final List<String> problems = new ArrayList<>();
    private final List<Expectation> expectations = new ArrayList<>();
    private @Nullable OwnTransaction transaction;
    private boolean running;

    /** Begins as soon as the application's container has started. */
    public TestRun(TestedApplication application, TestMode mode) {
        this.application = application;
        this.mode = mode;
    }

    void begin() {
        running = true;
        Mode databases = mode.commits() ? Mode.REAL : mode.doomed() ? Mode.DOOMED : Mode.SANDBOX;
        for (TestedDatabase database : application.databases().values()) {
            try {
                database.enter(databases);
            } catch (SQLException e) {
                throw new IllegalStateException("A database of the test does not answer: " + e.getMessage(), e);
            }
        }
        if (mode.transaction()) {
            transaction = OwnTransaction.begin();
        }
    }

    void expect(Expectation expectation) {
        expectations.add(expectation);
    }

    /**
     * Ends the test, if that has not been done.
     *
     * @param failed whether what it did must not be committed
     * @throws AssertionError if its transaction should have been committed and was not
     */
    public void end(boolean failed) {
        if (!running) {
            return;
        }
        running = false;
        application.forget();
        Optional<Transaction> other = Optional.empty();
        try {
            if (!failed) {
                expectations.forEach(expectation -> expectation.failure().ifPresent(problems::add));
            }
            other = OwnTransaction.suspendOther(transaction);
            other.ifPresent(left -> problems.add(FIXTURE.transactionLeftOpen(mode.name(), left.toString())));
            endTransaction(failed);
        } finally {
            leave(other);
        }
    }

    /** What was found wrong; for a test whose container ended it, where JUnit would not have heard of it. */
    public List<String> problems() {
        return problems;
    }

    private void endTransaction(boolean failed) {
        OwnTransaction own = transaction;
        if (own == null) {
            return;
        }
        if (own.resume()) {
            problems.add(FIXTURE.transactionLeftSuspended(mode.name()));
        }
        if (mode.commits() && !failed && problems.isEmpty()) {
            own.commit();
        } else {
            own.rollback();
        }
    }

    /** A transaction that was left open ends after it was seen in the databases, with its place. */
    private void leave(Optional<Transaction> other) {
        for (TestedDatabase database : application.databases().values()) {
            problems.addAll(Findings.of(mode.name(), database.leave()));
        }
        other.ifPresent(OwnTransaction::rollback);
        Leftovers leftovers = new Leftovers(application);
        leftovers.forgetCached();
        if (mode.commits()) {
            leftovers.remove();
        }
    }
}
