package io.tandem.junit5.internal.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Makes a database check now what it would check at a commit. */
@FunctionalInterface
interface CommitCheck {

    /**
     * Checks.
     *
     * @throws SQLException as at a commit
     */
    void run(Connection connection) throws SQLException;

    /**
     * PostgreSQL's. Afterwards only what is initially deferred is so again: {@code SET CONSTRAINTS ALL DEFERRED} would also
     * reach what is initially immediate, for the rest of the test.
     */
    CommitCheck DEFERRED_CONSTRAINTS = connection -> {
        List<String> deferred = new ArrayList<>();
        boolean any = false;
        try (Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery(
                    "select condeferred, quote_ident(nspname) || '.' || quote_ident(conname) from pg_catalog.pg_constraint"
                            + " join pg_catalog.pg_namespace n on n.oid = connamespace where condeferrable")) {
                while (found.next()) {
                    any = true;
                    if (found.getBoolean(1)) {
                        deferred.add(found.getString(2));
                    }
                }
            }
            if (any) {
                statement.execute("set constraints all immediate");
            }
            if (!deferred.isEmpty()) {
                statement.execute("set constraints " + String.join(", ", deferred) + " deferred");
            }
        }
    };

    /** SQLite's foreign keys, where they are on. */
    CommitCheck SQLITE = connection -> {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet on = statement.executeQuery("pragma foreign_keys")) {
                if (!on.next() || !on.getBoolean(1)) {
                    return;
                }
            }
            try (ResultSet violated = statement.executeQuery("pragma foreign_key_check")) {
                if (violated.next()) {
                    throw new SQLIntegrityConstraintViolationException(
                            "A row of " + violated.getString(1) + " refers to none of " + violated.getString(3),
                            "23000");
                }
            }
        }
    };
}
