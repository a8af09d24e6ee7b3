package io.tandem.junit5.internal.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** For databases of which nothing is known: what refers to others is emptied before them; sequences go on. */
final class OrderedEmptying implements Emptying {

    @Override
    public void run(Connection connection, Set<TableName> tables) throws SQLException {
        Map<TableName, List<Reference>> left = new LinkedHashMap<>();
        for (TableName table : tables) {
            left.put(table, Reference.to(connection, table));
        }
        try (Statement statement = connection.createStatement()) {
            while (!left.isEmpty()) {
                TableName next = left.keySet().stream()
                        .filter(table -> isFree(table, left))
                        .findFirst()
                        .orElseThrow(
                                () -> new SQLException("These tables refer to each other in a circle, which can't be"
                                        + " emptied in this database: "
                                        + left.keySet().stream()
                                                .map(TableName::quoted)
                                                .toList()));
                statement.execute("delete from " + next.quoted());
                left.remove(next);
            }
        }
    }

    private static boolean isFree(TableName table, Map<TableName, List<Reference>> left) {
        List<Reference> references = left.getOrDefault(table, List.of());
        return references.stream()
                .allMatch(reference ->
                        reference.isFrom(table) || left.keySet().stream().noneMatch(reference::isFrom));
    }
}
