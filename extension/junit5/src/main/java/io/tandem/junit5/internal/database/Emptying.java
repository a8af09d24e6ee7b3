package io.tandem.junit5.internal.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** Removes all rows of some tables, and lets identity columns and sequences begin anew. */
@FunctionalInterface
interface Emptying {

    /**
     * Empties the tables.
     *
     * @throws SQLException if a table that is not among them refers to one; nothing that was not named loses rows
     */
    void run(Connection connection, Set<TableName> tables) throws SQLException;
}
