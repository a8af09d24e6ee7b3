package io.tandem.internal.tx;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * How a session of a product holds a lock by name, which ends with the session: data, and the questions asked with it.
 *
 * @param endsSoon what makes the server notice within seconds that the session's process is gone
 * @param take takes the lock of a name, without waiting: 1 where it was free
 * @param holder the session that holds the lock of a name
 * @param session the session that asks
 */
record NodeLock(List<String> endsSoon, String take, String holder, String session) {

    /** The lock belongs to one database, as what is prepared is listed by database. */
    static final NodeLock POSTGRESQL = new NodeLock(
            List.of("set tcp_keepalives_idle = 5", "set tcp_keepalives_interval = 5", "set tcp_keepalives_count = 2"),
            "select case when pg_try_advisory_lock(hashtext('tandem'), hashtext(?)) then 1 else 0 end",
            "select pid from pg_locks where locktype = 'advisory' and granted"
                    + " and database = (select oid from pg_database where datname = current_database())"
                    + " and classid::bigint = hashtext('tandem')::bigint & 4294967295"
                    + " and objid::bigint = hashtext(?)::bigint & 4294967295",
            "select pg_backend_pid()");

    /** The lock belongs to the server, as what is prepared is listed by server. */
    static final NodeLock MYSQL = new NodeLock(
            List.of("set session wait_timeout = 15"),
            "select get_lock(concat('tandem ', ?), 0)",
            "select is_used_lock(concat('tandem ', ?))",
            "select connection_id()");

    void prepare(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            for (String sql : endsSoon) {
                statement.execute(sql);
            }
        }
    }

    boolean take(Connection connection, String name) throws SQLException {
        return ask(connection, take, name).filter("1"::equals).isPresent();
    }

    Optional<String> holder(Connection connection, String name) throws SQLException {
        return ask(connection, holder, name);
    }

    String session(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(session)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Optional<String> ask(Connection connection, String question, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        }
    }
}
