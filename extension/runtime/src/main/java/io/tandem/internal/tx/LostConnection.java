package io.tandem.internal.tx;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;

/** Tells a statement without an answer from one that was refused. */
final class LostConnection {

    /** Connection exceptions (SQL standard), and PostgreSQL's shutdowns of a server or of one of its processes. */
    private static final String CONNECTION = "08";

    private static final String OPERATOR_INTERVENTION = "57P";

    private LostConnection() {}

    static boolean is(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLNonTransientConnectionException
                || e instanceof SQLTransientConnectionException
                || e instanceof SQLRecoverableException
                || state == null
                || state.startsWith(CONNECTION)
                || state.startsWith(OPERATOR_INTERVENTION);
    }
}
