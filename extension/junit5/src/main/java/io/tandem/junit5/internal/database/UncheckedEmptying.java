package io.tandem.junit5.internal.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * For databases that can stop checking foreign keys for a while.
 *
 * @param before stops it
 * @param table empties a table
 * @param after goes on with it
 * @param sequences finds the sequences of a schema, as statements name them
 * @param restart lets one begin anew
 */
record UncheckedEmptying(List<String> before, String table, List<String> after, String sequences, String restart)
        implements Emptying {

    static final UncheckedEmptying H2 = new UncheckedEmptying(
            List.of("set referential_integrity false"),
            "truncate table %s restart identity",
            List.of("set referential_integrity true"),
            "select '\"' || sequence_schema || '\".\"' || sequence_name || '\"' from information_schema.sequences"
                    + " where sequence_schema = ?",
            "alter sequence %s restart");

    static final UncheckedEmptying MARIADB = new UncheckedEmptying(
            List.of("set foreign_key_checks = 0"),
            "truncate table %s",
            List.of("set foreign_key_checks = 1"),
            "select concat('`', table_schema, '`.`', table_name, '`') from information_schema.tables"
                    + " where table_type = 'SEQUENCE' and table_schema = ?",
            "alter sequence %s restart");

    /** Of the transaction; the commit checks. */
    static final UncheckedEmptying SQLITE = new UncheckedEmptying(
            List.of("pragma defer_foreign_keys = on"),
            "delete from %s",
            List.of(),
            "select name from sqlite_master where name = 'sqlite_sequence' and ? is null",
            "delete from %s");

    @Override
    public void run(Connection connection, Set<TableName> tables) throws SQLException {
        requireNoReference(connection, tables);
        try (Statement statement = connection.createStatement()) {
            execute(statement, before);
            try {
                for (TableName each : tables) {
                    statement.execute(table.formatted(each.quoted()));
                }
            } finally {
                execute(statement, after);
            }
            for (String sequence : sequences(connection, tables)) {
                statement.execute(restart.formatted(sequence));
            }
        }
    }

    private static void execute(Statement statement, List<String> texts) throws SQLException {
        for (String sql : texts) {
            statement.execute(sql);
        }
    }

    private List<String> sequences(Connection connection, Set<TableName> tables) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var statement = connection.prepareStatement(sequences)) {
            for (String schema :
                    tables.stream().map(TableName::schema).distinct().toList()) {
                statement.setString(1, schema);
                try (ResultSet names = statement.executeQuery()) {
                    while (names.next()) {
                        found.add(names.getString(1));
                    }
                }
            }
        }
        return found;
    }

    /** What is not checked now would never be: rows that refer to nothing would stay. */
    private static void requireNoReference(Connection connection, Set<TableName> tables) throws SQLException {
        for (TableName table : tables) {
            for (Reference reference : Reference.to(connection, table)) {
                if (tables.stream().noneMatch(reference::isFrom) && reference.isUsed(connection)) {
                    throw new SQLException(
                            reference.table().quoted() + " has rows that refer to " + table.quoted()
                                    + ", and is not to be emptied",
                            "23503");
                }
            }
        }
    }
}
