package io.tandem.it.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tandem.Session;
import io.tandem.it.support.Scenario;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody gets around the transaction by JDBC. */
class RefusedJdbcIT extends Scenario {

    private DataSource jdbc;
    private TransactionManager transactions;

    RefusedJdbcIT() {
        super("default");
    }

    @BeforeEach
    void beans() {
        jdbc = application.bean(DataSource.class, Session.Literal.of("default"));
        transactions = application.bean(TransactionManager.class);
        database("default").execute("delete from Entry");
    }

    @Test
    void commitIsRefused() throws Exception {
        refused(Connection::commit);
    }

    @Test
    void rollbackIsRefused() throws Exception {
        refused(Connection::rollback);
    }

    @Test
    void autoCommitIsRefused() throws Exception {
        refused(connection -> connection.setAutoCommit(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COMMIT",
                "commit",
                "  Commit work ",
                "/* now */ commit",
                "-- now\ncommit",
                "ROLLBACK",
                "BEGIN",
                "START TRANSACTION",
                "PREPARE TRANSACTION 'x'",
            })
    void transactionControlAsTextIsRefused(String sql) throws Exception {
        refused(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
        refused(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(sql);
            }
        });
        refused(connection -> {
            try (Statement statement = connection.prepareStatement(sql)) {
                statement.execute(sql);
            }
        });
    }

    @Test
    void transactionControlByNativeQueryIsRefused() throws Exception {
        EntityManager session = application.bean(EntityManager.class, Session.Literal.of("default"));
        transactions.begin();
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> session.createNativeQuery("commit").executeUpdate());
        transactions.rollback();
    }

    @Test
    void theSessionsOwnConnectionRefusesToo() throws Exception {
        EntityManager session = application.bean(EntityManager.class, Session.Literal.of("default"));
        transactions.begin();
        session.unwrap(org.hibernate.Session.class).doWork(connection -> assertRefused(connection::commit));
        transactions.rollback();
    }

    @Test
    void closingIsAllowedAndChangesNothing() throws Exception {
        transactions.begin();
        insert(1);
        insert(2);
        transactions.rollback();

        assertThat(database("default").rows("Entry")).isZero();
    }

    @Test
    void outsideATransactionEachStatementIsCommitted() throws Exception {
        insert(1);

        try (Connection connection = jdbc.getConnection()) {
            assertThat(connection.getAutoCommit()).isTrue();
        }
        assertThat(database("default").rows("Entry")).isEqualTo(1);
    }

    /** The call fails with a reason, and what was written before and after it is rolled back with the transaction. */
    private void refused(Call call) throws Exception {
        transactions.begin();
        insert(1);
        try (Connection connection = jdbc.getConnection()) {
            assertRefused(() -> call.on(connection));
        }
        insert(2);
        transactions.rollback();
        assertThat(database("default").rows("Entry")).isZero();
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatExceptionOfType(SQLException.class).isThrownBy(call).withMessageStartingWith("TANDEM003");
    }

    private void insert(int id) throws SQLException {
        try (Connection connection = jdbc.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into Entry(id) values (" + id + ")");
        }
    }

    @FunctionalInterface
    private interface Call {
        void on(Connection connection) throws SQLException;
    }
}
