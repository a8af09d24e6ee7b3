package io.tandem.junit5.internal.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A foreign key, by the table that has it and a column of it. */
record Reference(TableName table, String column) {

    /** The foreign keys that refer to a table. */
    static List<Reference> to(Connection connection, TableName table) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        boolean schemas = metaData.supportsSchemasInTableDefinitions();
        String quote = metaData.getIdentifierQuoteString();
        List<Reference> references = new ArrayList<>();
        try (ResultSet keys = metaData.getExportedKeys(
                schemas ? connection.getCatalog() : table.schema(), schemas ? table.schema() : null, table.name())) {
            while (keys.next()) {
                @Nullable String schema = keys.getString(schemas ? "FKTABLE_SCHEM" : "FKTABLE_CAT");
                references.add(new Reference(
                        TableName.of(metaData, schema, keys.getString("FKTABLE_NAME"), false),
                        quote + keys.getString("FKCOLUMN_NAME") + quote));
            }
        }
        return references;
    }

    boolean isFrom(TableName other) {
        return Objects.equals(table.schema(), other.schema()) && table.name().equals(other.name());
    }

    /** Whether a row refers to something. */
    boolean isUsed(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(1);
            try (ResultSet row =
                    statement.executeQuery("select 1 from " + table.quoted() + " where " + column + " is not null")) {
                return row.next();
            }
        }
    }
}
