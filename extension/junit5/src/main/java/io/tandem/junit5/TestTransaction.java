package io.tandem.junit5;

import io.tandem.junit5.internal.container.CrashedApplication;
import io.tandem.junit5.internal.container.TestedApplication;
import io.tandem.junit5.internal.database.Fault;

/**
 * The transaction of a test, on its bad days.
 *
 * <pre>{@code
 * @Test
 * void tellsTheCustomerWhenTheWarehouseRefuses(Shop shop, TestTransaction tx) {
 *     tx.failAt(Step.PREPARE, "warehouse");
 *
 *     assertThatThrownBy(() -> shop.sellInATransactionOfItsOwn("chair")).isInstanceOf(SoldOutException.class);
 * }
 * }</pre>
 *
 * <p>An injected field or a parameter of a test. Each fault fires once and belongs to the test; one that is never reached fails
 * it. Thread-safe. No method takes {@code null}.
 */
public final class TestTransaction {

    private final TestedApplication application;

    /** Made by the fixture. */
    public TestTransaction(TestedApplication application) {
        this.application = application;
    }

    /**
     * Makes a database refuse when it next comes to a step, as a broken one would: at {@link Step#PREPARE} it votes no, and
     * at {@link Step#COMMIT} its answer stays away after the decision was made.
     *
     * @throws IllegalArgumentException if there is no such connection; the text lists those there are
     */
    public void failAt(Step step, String connection) {
        failAt(step, connection, 1);
    }

    /** The same, a number of times. */
    public void failAt(Step step, String connection, int times) {
        application.database(connection).failAt(Fault.at(step).times(times));
    }

    /** Makes a database answer the next statement with an error of its own, such as {@code 40001} for a failed serialization. */
    public void failNextStatement(String connection, String sqlState) {
        application.database(connection).failAt(Fault.at(Step.STATEMENT).withSqlState(sqlState));
    }

    /**
     * Runs some work in a process of its own, on PostgreSQL databases of its own, and ends that process, as a {@code kill -9}
     * would, when it comes to a step.
     *
     * @param work a class whose fields are injected; in the test's class it has to be static
     * @throws AssertionError if the work ended, or failed, before it came there; the text has its output
     */
    public Crash crashAt(Step step, String connection, Class<? extends Runnable> work) {
        application.database(connection);
        return new Crash(CrashedApplication.crash(application, step, connection, work));
    }
}
