package io.tandem.internal.tx.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.Statement;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchedConnectionTest {

    private final RecordingWatch watch = new RecordingWatch();
    private Connection raw;
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        raw = BookDatabase.open();
        connection = WatchedConnection.watch(raw, watch, "warehouse");
    }

    @AfterEach
    void close() throws SQLException {
        raw.close();
    }

    @Test
    void refusesToEndTheTransaction() throws SQLException {
        assertRefused(connection::commit, "TANDEM00330: Connection.commit() is refused on connection 'warehouse'");
        assertRefused(connection::rollback, "TANDEM00330: Connection.rollback() is refused on connection 'warehouse'");
        assertRefused(
                () -> connection.setAutoCommit(true), "TANDEM00332: setAutoCommit(true) is refused on connection");

        assertThat(raw.getAutoCommit()).isFalse();
    }

    @Test
    void acceptsAutoCommitOffWhenItIsOff() throws SQLException {
        connection.setAutoCommit(false);

        assertThat(connection.getAutoCommit()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"commit", "/* x */ Rollback", "select 'secret'; set autocommit = 1", "{commit}"})
    void refusesStatementTexts(String sql) throws SQLException {
        Statement statement = connection.createStatement();

        assertRefused(() -> statement.execute(sql), "TANDEM00331: A statement that starts with ");
        assertRefused(() -> statement.execute(sql, Statement.RETURN_GENERATED_KEYS), "TANDEM00331");
        assertRefused(() -> statement.executeUpdate(sql), "TANDEM00331");
        assertRefused(() -> statement.executeLargeUpdate(sql), "TANDEM00331");
        assertRefused(() -> statement.executeQuery(sql), "TANDEM00331");
        assertRefused(() -> statement.addBatch(sql), "TANDEM00331");
        assertRefused(() -> connection.prepareStatement(sql), "TANDEM00331");
        assertRefused(() -> connection.prepareStatement(sql, new int[] {1}), "TANDEM00331");
        assertRefused(() -> connection.prepareCall(sql), "TANDEM00331");
        assertThat(watch.seen).isEmpty();
    }

    @Test
    void saysWhichWordsWereRefusedAndNoLiteral() {
        assertThatThrownBy(() -> connection.prepareStatement("select 'secret'; set autocommit = 1"))
                .hasMessageContaining("starts with SET AUTOCOMMIT is refused on connection 'warehouse'")
                .hasMessageContaining("savepoint")
                .hasMessageNotContaining("secret");
    }

    @Test
    void savepointsWork() throws SQLException {
        var savepoint = connection.setSavepoint();
        insert(2);
        connection.rollback(savepoint);
        try (Statement statement = connection.createStatement()) {
            statement.execute("savepoint here");
            insert(3);
            statement.execute("rollback to savepoint here");
        }

        assertThat(BookDatabase.count(raw)).isEqualTo(1);
    }

    @Test
    void nothingLeadsToTheConnectionBehind() throws SQLException {
        try (Statement statement = connection.createStatement();
                PreparedStatement prepared = connection.prepareStatement("select * from book");
                CallableStatement call = connection.prepareCall("{call abs(1)}");
                ResultSet results = prepared.executeQuery()) {
            assertThat(statement.getConnection()).isSameAs(connection);
            assertThat(prepared.getConnection()).isSameAs(connection);
            assertThat(call.getConnection()).isSameAs(connection);
            assertThat(results.getStatement()).isSameAs(prepared);
            assertThat(connection.getMetaData().getConnection()).isSameAs(connection);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into book(id) values (9)", Statement.RETURN_GENERATED_KEYS);
            assertThat(statement.getGeneratedKeys().getStatement()).isSameAs(statement);
            statement.execute("select 1");
            assertThat(statement.getResultSet().getStatement()).isSameAs(statement);
        }
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "BOOK", null)) {
            assertThat(tables.next()).isTrue();
            Statement hidden = tables.getStatement();
            assertThat(hidden == null ? connection : hidden.getConnection()).isSameAs(connection);
        }
    }

    @Test
    void unwrappingToADriverIsReported() throws SQLException {
        assertThat(connection.unwrap(Connection.class)).isSameAs(connection);
        assertThat(connection.isWrapperFor(Connection.class)).isTrue();
        assertThat(connection.isWrapperFor(JdbcConnection.class)).isTrue();
        assertThat(connection.isWrapperFor(String.class)).isFalse();
        assertThat(watch.seen).isEmpty();

        assertThat(connection.unwrap(JdbcConnection.class)).isSameAs(raw);
        assertThat(watch.seen).containsExactly("UNKNOWN unwrap(org.h2.jdbc.JdbcConnection)");
    }

    @Test
    void equalityAndTextAreThoseOfTheConnection() {
        Connection again = WatchedConnection.watch(raw, watch, "warehouse");

        assertThat(connection).isEqualTo(again).hasSameHashCodeAs(again).hasToString(raw.toString());
        assertThat(connection.equals(null)).isFalse();
        assertThat(connection).isNotEqualTo("connection");
    }

    @Test
    void exceptionsOfTheDriverComeOutAsTheyAre() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLSyntaxErrorException.class)
                    .isThrownBy(() -> statement.execute("select nonsense from book"));
        }
    }

    @Test
    void closeCloses() throws SQLException {
        connection.close();

        assertThat(raw.isClosed()).isTrue();
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(call)
                .withMessageStartingWith(message)
                .returns("2D000", SQLException::getSQLState);
    }

    private void insert(int id) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into book(id) values (" + id + ")");
        }
    }
}
