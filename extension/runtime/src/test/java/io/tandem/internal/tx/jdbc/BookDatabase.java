package io.tandem.internal.tx.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** An H2 database with one book, that lives as long as its connection. */
final class BookDatabase {

    private BookDatabase() {}

    static Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table book (id int primary key, title varchar, body blob, notes clob)");
            statement.execute("insert into book values (1, 'One', X'00', 'n')");
        }
        connection.setAutoCommit(false);
        return connection;
    }

    static int count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from book")) {
            count.next();
            return count.getInt(1);
        }
    }
}
