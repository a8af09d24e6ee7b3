package io.tandem.junit5.internal.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table that exists.
 *
 * @param schema its schema or, where a database has none, its catalog; {@code null} where it has neither
 * @param quoted how statements name it
 * @param partitioned whether its rows are kept in other tables
 */
record TableName(@Nullable String schema, String name, String quoted, boolean partitioned) {

    private static final Pattern PART =
            Pattern.compile("\\s*(?:[\"`\\[]((?:[^\"`\\]]|\"\"|``)+)[\"`\\]]|([^.\"`\\[\\s]+))\\s*(\\.|$)");

    /** A part of a name as it was written. */
    private record Part(String text, boolean quoted) {

        boolean matches(@Nullable String name) {
            return quoted ? text.equals(name) : text.equalsIgnoreCase(name);
        }
    }

    /**
     * Finds tables by their names as statements write them: {@code item}, {@code archive.item}, {@code "Mixed Case"}.
     *
     * @throws SQLException if one does not exist
     */
    static Set<TableName> find(Connection connection, Iterable<String> names) throws SQLException {
        List<TableName> all = all(connection);
        String current = schema(connection);
        Set<TableName> found = new LinkedHashSet<>();
        for (String name : names) {
            found.add(find(name, all, current));
        }
        return found;
    }

    private static TableName find(String name, List<TableName> all, @Nullable String current) throws SQLException {
        List<Part> parts = parts(name);
        Part table = parts.get(parts.size() - 1);
        List<TableName> candidates = all.stream()
                .filter(each -> table.matches(each.name))
                .filter(each -> parts.size() == 1 || parts.get(parts.size() - 2).matches(each.schema))
                .toList();
        return Stream.concat(
                        candidates.stream().filter(each -> Objects.equals(each.schema, current)), candidates.stream())
                .findFirst()
                .orElseThrow(() -> new SQLException("There is no table " + name + " to empty. There are "
                        + all.stream().map(TableName::quoted).toList()));
    }

    private static List<Part> parts(String name) throws SQLException {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(name);
        int end = 0;
        while (end < name.length() && matcher.find(end) && matcher.start() == end) {
            String quoted = matcher.group(1);
            parts.add(
                    quoted == null ? new Part(matcher.group(2), false) : new Part(quoted.replace("\"\"", "\""), true));
            end = matcher.end();
        }
        if (parts.isEmpty() || end < name.length()) {
            throw new SQLException("Not the name of a table: " + name);
        }
        return parts;
    }

    private static List<TableName> all(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        List<TableName> tables = new ArrayList<>();
        try (ResultSet found = metaData.getTables(
                connection.getCatalog(), null, "%", new String[] {"TABLE", "BASE TABLE", "PARTITIONED TABLE"})) {
            while (found.next()) {
                String schema = found.getString("TABLE_SCHEM");
                tables.add(of(
                        metaData,
                        schema != null ? schema : found.getString("TABLE_CAT"),
                        found.getString("TABLE_NAME"),
                        "PARTITIONED TABLE".equals(found.getString("TABLE_TYPE"))));
            }
        }
        return tables;
    }

    static TableName of(DatabaseMetaData metaData, @Nullable String schema, String name, boolean partitioned)
            throws SQLException {
        String quote = metaData.getIdentifierQuoteString();
        String quoted = quoted(name, quote);
        return new TableName(schema, name, schema == null ? quoted : quoted(schema, quote) + "." + quoted, partitioned);
    }

    private static String quoted(String name, String quote) {
        return quote + name.replace(quote, quote + quote) + quote;
    }

    private static @Nullable String schema(Connection connection) throws SQLException {
        String schema = connection.getSchema();
        return schema != null ? schema : connection.getCatalog();
    }
}
