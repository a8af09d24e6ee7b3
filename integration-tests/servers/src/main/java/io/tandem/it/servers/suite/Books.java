package io.tandem.it.servers.suite;

import io.tandem.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Counts by JDBC what of an item is in each database. */
@ApplicationScoped
public class Books {

    @Inject
    @Session
    DataSource shop;

    @Inject
    @Session("warehouse")
    DataSource warehouse;

    @Inject
    @Session("ledger")
    DataSource ledger;

    /** Sales, movements and entries. */
    public List<Long> of(String item) throws SQLException {
        return List.of(count(shop, "Sale", item), count(warehouse, "Movement", item), count(ledger, "Entry", item));
    }

    private static long count(DataSource database, String table, String item) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select count(*) from " + table + " where item = ?")) {
            query.setString(1, item);
            try (ResultSet result = query.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }
}
