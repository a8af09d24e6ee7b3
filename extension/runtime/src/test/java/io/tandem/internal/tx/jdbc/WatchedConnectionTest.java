package io.tandem.internal.tx.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DriverManager;
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
        raw = DriverManager.getConnection("jdbc:h2:mem:");
        try (Statement statement = raw.createStatement()) {
            statement.execute("create table book (id int primary key, title varchar, body blob, notes clob)");
            statement.execute("insert into book values (1, 'One', X'00', 'n')");
        }
        raw.setAutoCommit(false);
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

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void reportsAtExecutionNotAtPreparation() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into book(id) values (?)");
                PreparedStatement select = connection.prepareStatement("select id from book")) {
            assertThat(watch.seen).isEmpty();
            insert.setInt(1, 2);
            insert.executeUpdate();
            select.executeQuery().close();
            select.execute();
        }

        assertThat(watch.seen)
                .containsExactly(
                        "WRITE insert into book(id) values (?)",
                        "READ select id from book",
                        "READ select id from book");
    }

    @Test
    void reportsCallsAsUnknown() throws SQLException {
        try (CallableStatement call = connection.prepareCall("{call abs(?)}")) {
            call.setInt(1, -1);
            call.execute();
        }

        assertThat(watch.seen).containsExactly("UNKNOWN {call abs(?)}");
    }

    @Test
    void reportsABatchByItsStrongestText() throws SQLException {
        try (Statement statement = connection.createStatement();
                PreparedStatement prepared = connection.prepareStatement("insert into book(id) values (?)")) {
            statement.addBatch("set @x = 1");
            statement.addBatch("update book set id = 7");
            statement.addBatch("set @y = 1");
            assertThat(watch.seen).isEmpty();
            statement.executeBatch();
            statement.clearBatch();
            statement.executeBatch();
            prepared.setInt(1, 2);
            prepared.addBatch();
            prepared.executeLargeBatch();
        }

        assertThat(watch.seen).containsExactly("WRITE update book set id = 7", "WRITE insert into book(id) values (?)");
    }

    @Test
    void aWatchCanRefuse() throws SQLException {
        StatementWatch strict = new StatementWatch() {
            @Override
            public void beforeStatement(String sql, SqlEffect effect) throws SQLException {
                throw new SQLException("not now");
            }

            @Override
            public void beforeUnknownWork(String what) {}
        };
        try (Statement statement =
                WatchedConnection.watch(raw, strict, "warehouse").createStatement()) {
            assertThatThrownBy(() -> statement.execute("insert into book(id) values (2)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessage("not now");
        }

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void reportsRowsChangedThroughResults() throws SQLException {
        try (Statement statement =
                        connection.createStatement(ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_UPDATABLE);
                ResultSet books = statement.executeQuery("select * from book")) {
            books.next();
            books.updateString("title", "Two");
            books.updateRow();
            books.moveToInsertRow();
            books.updateInt("id", 2);
            books.insertRow();
            books.absolute(1);
            books.deleteRow();
        }

        assertThat(watch.seen)
                .containsExactly(
                        "READ select * from book",
                        "UNKNOWN ResultSet.updateRow()",
                        "UNKNOWN ResultSet.insertRow()",
                        "UNKNOWN ResultSet.deleteRow()");
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
    void largeObjectsAreReportedWhenChangedInPlaceAndCanBeWrittenBack() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select body, notes from book");
                PreparedStatement update = connection.prepareStatement("update book set body = ?, notes = ?");
                ResultSet book = select.executeQuery()) {
            book.next();
            var body = book.getBlob(1);
            assertThat(body.getBytes(1, 1)).containsExactly(0);
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> body.setBytes(1, new byte[] {1, 2}));
            assertThat(watch.seen).containsExactly("READ select body, notes from book", "UNKNOWN Blob.setBytes()");
            update.setBlob(1, body);
            update.setObject(2, book.getObject(2));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
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

    private int count() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from book")) {
            count.next();
            return count.getInt(1);
        }
    }
}
