package io.tandem.internal.tx;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/** The tables of a log in a database. */
final class LogTables {

    private LogTables() {}

    /** Makes the tables that are not there. */
    static void make(DataSource database) throws SQLException {
        make(
                database,
                "tandem_node",
                "node varchar(23) not null primary key, owner varchar(36) not null, lease_until "
                        + traits(database).map(DatabaseTraits::longType).orElse("bigint") + " not null");
        make(
                database,
                "tandem_log",
                "node varchar(23) not null, id varchar(100) not null, type varchar(150) not null,"
                        + " decision "
                        + traits(database).map(DatabaseTraits::bytesType).orElse("blob")
                        + " not null, primary key (node, id, type)");
    }

    private static Optional<DatabaseTraits> traits(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            DatabaseMetaData metaData = connection.getMetaData();
            return DatabaseTraits.ofUrl(String.valueOf(metaData.getURL()).toLowerCase(Locale.ROOT));
        }
    }

    /** Of two nodes that start at once one is refused, and finds the other's table. */
    private static void make(DataSource database, String table, String columns) throws SQLException {
        if (exists(database, table)) {
            return;
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table " + table + " (" + columns + ")");
        } catch (SQLException e) {
            if (!exists(database, table)) {
                throw e;
            }
        }
    }

    private static boolean exists(DataSource database, String table) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeQuery("select count(*) from " + table + " where 1 = 0");
            return true;
        } catch (SQLException e) {
            // a connection that is lost says nothing of the table
            String state = String.valueOf(e.getSQLState());
            if (state.startsWith("08")) {
                throw e;
            }
            return false;
        }
    }
}
