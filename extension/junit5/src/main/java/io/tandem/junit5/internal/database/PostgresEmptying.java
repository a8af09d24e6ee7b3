package io.tandem.junit5.internal.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * PostgreSQL's: it truncates together what refers to each other. Where a table that was not named refers to a named one,
 * truncation would want it, too, so that rows are deleted instead, all in one statement, after which foreign keys are checked.
 */
final class PostgresEmptying implements Emptying {

    private static final String REFERENCES =
            "select referring.nspname, f.relname, t.nspname, r.relname from pg_constraint c"
                    + " join pg_class f on f.oid = c.conrelid join pg_namespace referring on referring.oid = f.relnamespace"
                    + " join pg_class r on r.oid = c.confrelid join pg_namespace t on t.oid = r.relnamespace"
                    + " where c.contype = 'f' and c.conrelid <> c.confrelid";

    private static final String RESTART =
            "select setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)"
                    + " from pg_sequences where schemaname = any(?) and last_value is not null";

    /** By schema and name. */
    private record Key(String schema, String name) {

        static Key of(TableName table) {
            return new Key(String.valueOf(table.schema()), table.name());
        }
    }

    @Override
    public void run(Connection connection, Set<TableName> tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Set<TableName> full = full(statement, tables);
            if (!full.isEmpty()) {
                statement.execute(text(full, tables, references(statement)));
            }
        }
        try (PreparedStatement restart = connection.prepareStatement(RESTART)) {
            restart.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            tables.stream().map(TableName::schema).distinct().toArray()));
            restart.executeQuery().close();
        }
    }

    private static Set<TableName> full(Statement statement, Set<TableName> tables) throws SQLException {
        List<TableName> all = List.copyOf(tables);
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            query.append(i == 0 ? "" : " union all ")
                    .append("select ")
                    .append(i)
                    .append(" where exists (select 1 from ")
                    .append(all.get(i).quoted())
                    .append(")");
        }
        Set<TableName> full = new LinkedHashSet<>();
        try (ResultSet found = statement.executeQuery(query.toString())) {
            while (found.next()) {
                full.add(all.get(found.getInt(1)));
            }
        }
        return full;
    }

    /** Who refers to whom. */
    private static Map<Key, Set<Key>> references(Statement statement) throws SQLException {
        Map<Key, Set<Key>> references = new HashMap<>();
        try (ResultSet found = statement.executeQuery(REFERENCES)) {
            while (found.next()) {
                references
                        .computeIfAbsent(new Key(found.getString(3), found.getString(4)), key -> new HashSet<>())
                        .add(new Key(found.getString(1), found.getString(2)));
            }
        }
        return references;
    }

    private static String text(Set<TableName> full, Set<TableName> tables, Map<Key, Set<Key>> references) {
        Map<Key, TableName> named = tables.stream().collect(Collectors.toMap(Key::of, table -> table));
        Set<TableName> all = new LinkedHashSet<>(full);
        List<TableName> open = List.copyOf(full);
        while (!open.isEmpty()) {
            Set<Key> referring = new LinkedHashSet<>();
            open.forEach(table -> referring.addAll(references.getOrDefault(Key.of(table), Set.of())));
            if (!named.keySet().containsAll(referring)) {
                return deletion(full);
            }
            open = referring.stream().map(named::get).filter(all::add).toList();
        }
        return "truncate " + all.stream().map(PostgresEmptying::alone).collect(Collectors.joining(", "));
    }

    private static String deletion(Set<TableName> tables) {
        StringBuilder text = new StringBuilder();
        int count = 0;
        for (TableName table : tables) {
            text.append(count == 0 ? "with " : ", ")
                    .append("emptied_")
                    .append(count++)
                    .append(" as (delete from ")
                    .append(alone(table))
                    .append(")");
        }
        return text.append(" select").toString();
    }

    /** Without the tables that inherit from it. */
    private static String alone(TableName table) {
        return table.partitioned() ? table.quoted() : "only " + table.quoted();
    }
}
