package io.tandem.junit5;

import io.tandem.junit5.internal.container.Expectation;
import io.tandem.junit5.internal.container.TestedApplication;
import io.tandem.junit5.internal.database.ExecutedStatement;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.db.type.Table;

/**
 * What a test looks at in the databases: past the sessions, and as the test's transaction sees it.
 *
 * <pre>{@code
 * @Test
 * void sellsInOneStatementEach(Shop shop, TestDatabases db) {
 *     db.expectStatements("warehouse", 1, () -> shop.sell("chair"));
 *
 *     assertThat(db.table("warehouse", "StockMovement")).hasNumberOfRows(1);
 * }
 * }</pre>
 *
 * <p>An injected field or a parameter of a test; {@code assertThat} is that of AssertJ-DB
 * ({@code org.assertj.db.api.Assertions}). Sessions of the running transaction are flushed first. No method takes or
 * answers {@code null}; all throw {@link IllegalArgumentException} for a connection that there is not.
 */
public final class TestDatabases {

    private final TestedApplication application;

    /** Made by the fixture. */
    public TestDatabases(TestedApplication application) {
        this.application = application;
    }

    /** A table, for the assertions of AssertJ-DB. */
    public Table table(String connection, String name) {
        return Tables.of(dataSource(connection), name);
    }

    /** JDBC on what the test sees; what it executes is not counted. */
    public DataSource dataSource(String connection) {
        application.flush(connection);
        return application.database(connection).view();
    }

    /** The texts of the statements that the test has executed up to now; a batch is one. */
    public List<String> statements(String connection) {
        application.flush(connection);
        return application.database(connection).statements().all().stream()
                .map(ExecutedStatement::sql)
                .toList();
    }

    /** Fails the test, at its end, unless the connection has executed that many statements from now on; a batch is one. */
    public void expectStatements(String connection, int number) {
        application.expectAtEnd(new Expectation(application, connection, number));
    }

    /**
     * Executes some work, and the statements that flushing its sessions takes.
     *
     * @throws AssertionError if there were not that many statements; the text lists them
     */
    public void expectStatements(String connection, int number, Runnable work) {
        Expectation expectation = new Expectation(application, connection, number);
        work.run();
        expectation.failure().ifPresent(failure -> {
            throw new AssertionError(failure);
        });
    }
}
