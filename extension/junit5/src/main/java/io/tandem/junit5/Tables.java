package io.tandem.junit5;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.assertj.db.type.AssertDbConnectionFactory;
import org.assertj.db.type.Table;

/** Tables for AssertJ-DB. */
final class Tables {

    private Tables() {}

    /**
     * A table by its name, in whatever letter case; one that is called like a keyword ({@code Order}) is found too.
     *
     * @throws IllegalStateException if the database does not answer
     */
    static Table of(DataSource dataSource, String name) {
        try (Connection connection = dataSource.getConnection();
                ResultSet tables = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
            String quote = connection.getMetaData().getIdentifierQuoteString();
            while (quote.length() == 1 && !quote.isBlank() && tables.next()) {
                String found = tables.getString("TABLE_NAME");
                if (found.equalsIgnoreCase(name)) {
                    return AssertDbConnectionFactory.of(dataSource)
                            .create()
                            .table(found)
                            .delimiters(quote.charAt(0), quote.charAt(0))
                            .build();
                }
            }
            return AssertDbConnectionFactory.of(dataSource).create().table(name).build();
        } catch (SQLException e) {
            throw new IllegalStateException("The tables can't be listed: " + e.getMessage(), e);
        }
    }
}
