package io.tandem.it.soak;

import static io.tandem.it.soak.Worker.check;

import io.tandem.it.soak.Worker.Step;
import jakarta.persistence.TransactionRequiredException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** What is refused, and leaves what runs around it as it was. */
final class RefusedSteps {

    static final Map<String, Step> ALL = new TreeMap<>(Map.of(
            "JDBC commit", RefusedSteps::jdbcCommit,
            "COMMIT as a statement", RefusedSteps::commitStatement,
            "wrong session", RefusedSteps::wrongSession,
            "wrong session in a transaction", RefusedSteps::wrongSessionInTransaction,
            "write outside", RefusedSteps::writeOutside,
            "options that fail", RefusedSteps::failingOptions,
            "stream outside", RefusedSteps::streamOutside));

    private RefusedSteps() {}

    private static void jdbcCommit(Worker worker) throws SQLException {
        long id = worker.newId();
        String text = worker.words();
        worker.doors.transactions().run(() -> {
            worker.doors.shop().persist(worker.sale(id, text));
            worker.doors.warehouse().persist(worker.twin(id, text));
            try (Connection connection = worker.doors.jdbcShop().getConnection()) {
                refused(SQLException.class, connection::commit);
                refused(SQLException.class, connection::rollback);
                refused(SQLException.class, () -> connection.setAutoCommit(true));
            }
        });
        worker.expect(id, text);
    }

    private static void commitStatement(Worker worker) throws SQLException {
        try {
            worker.doors.transactions().run(() -> {
                worker.doors.shop().persist(worker.sale(worker.newId(), "never"));
                try (Connection connection = worker.doors.jdbcShop().getConnection();
                        Statement statement = connection.createStatement()) {
                    refused(SQLException.class, () -> statement.execute("/* now */ commit"));
                }
                throw new IllegalStateException("enough");
            });
        } catch (IllegalStateException enough) {
            check("enough".equals(enough.getMessage()), enough.toString());
        }
    }

    private static void wrongSession(Worker worker) {
        refused(IllegalArgumentException.class, () -> worker.doors.shop().find(Twin.class, 0L));
        refused(IllegalArgumentException.class, () -> worker.doors
                .warehouse()
                .createQuery("from Sale", Sale.class)
                .getResultList());
    }

    private static void wrongSessionInTransaction(Worker worker) {
        refused(
                IllegalArgumentException.class,
                () -> worker.doors.transactions().run(() -> {
                    worker.doors.shop().persist(worker.sale(worker.newId(), "never"));
                    worker.doors.shop().persist(worker.twin(worker.newId(), "never"));
                }));
    }

    private static void writeOutside(Worker worker) {
        refused(
                TransactionRequiredException.class,
                () -> worker.doors.shop().persist(worker.sale(worker.newId(), "never")));
        refused(
                TransactionRequiredException.class,
                () -> worker.doors.statelessWarehouse().insert(worker.twin(worker.newId(), "never")));
    }

    private static void failingOptions(Worker worker) {
        refused(IllegalStateException.class, () -> worker.doors
                .sessions()
                .query(Sale.class)
                .criteria(criteria -> criteria.options(query -> {
                    throw new IllegalStateException("as if");
                }))
                .list());
    }

    private static void streamOutside(Worker worker) {
        refused(IllegalStateException.class, () -> worker.doors.sessions().query(Sale.class).stream());
    }

    private static void refused(Class<? extends Exception> type, Attempt attempt) {
        try {
            attempt.make();
        } catch (Exception refusal) {
            if (type.isInstance(refusal)) {
                return;
            }
            throw new AssertionError("refused otherwise", refusal);
        }
        throw new AssertionError("not refused");
    }

    private interface Attempt {
        void make() throws Exception;
    }
}
