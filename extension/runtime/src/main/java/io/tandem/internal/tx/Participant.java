package io.tandem.internal.tx;

import java.sql.SQLException;

/** What takes part in transactions, as far as savepoints know it. */
interface Participant {

    void set(String savepoint) throws SQLException;

    /** Takes the work back, and the savepoint with it. */
    void rollback(String savepoint) throws SQLException;

    void release(String savepoint) throws SQLException;
}
