package io.tandem.internal.tx.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatementWatchTest {

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

            @Override
            public void beforeUse(String what) {}
        };
        try (Statement statement =
                WatchedConnection.watch(raw, strict, "warehouse").createStatement()) {
            assertThatThrownBy(() -> statement.execute("insert into book(id) values (2)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessage("not now");
        }

        assertThat(BookDatabase.count(raw)).isEqualTo(1);
    }

    @Test
    void reportsStatementsMadeRowsReadAndBatchesFilled() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet books = statement.executeQuery("select * from book")) {
            books.next();
            statement.addBatch("delete from book");
        }

        assertThat(watch.uses)
                .containsExactly("Connection.createStatement()", "ResultSet.next()", "Statement.addBatch()");
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
}
