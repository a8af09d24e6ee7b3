package io.tandem.internal.tx.jdbc;

import java.sql.SQLException;

/**
 * Learns what happens on a watched connection, before it happens and on the thread that does it; an exception of its
 * own keeps it from happening.
 */
public interface StatementWatch {

    /**
     * A statement is about to be executed. A batch is reported once, when it is executed, by the strongest of its texts;
     * a prepared statement at each execution, never at its preparation.
     *
     * @param effect anything but {@link SqlEffect#CONTROL}, which is refused before
     */
    void beforeStatement(String sql, SqlEffect effect) throws SQLException;

    /**
     * Something is about to happen that no statement text tells about: a row changed through a result set, a large
     * object changed in place, a driver's own object handed out.
     *
     * @param what the method, as {@code ResultSet.updateRow()}
     */
    void beforeUnknownWork(String what) throws SQLException;

    /**
     * The connection is about to be used in a way that writes nothing by itself: a row is read, a batch filled.
     *
     * @param what the method, as {@code ResultSet.next()}
     */
    void beforeUse(String what) throws SQLException;
}
