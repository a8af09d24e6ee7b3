package io.tandem.internal.tx;

import io.tandem.spi.DeadNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The table that says which process holds which node's name, and until when. */
final class NodeTable {

    private NodeTable() {}

    /**
     * One process holding one name.
     *
     * @param until by the clock of the database, in milliseconds
     */
    record Hold(String owner, long until) {}

    static Map<String, Hold> holds(DataSource database) throws SQLException {
        return JdbcWork.run(database, connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select node, owner, lease_until from tandem_node order by node")) {
                ResultSet rows = select.executeQuery();
                Map<String, Hold> holds = new LinkedHashMap<>();
                while (rows.next()) {
                    holds.put(rows.getString(1), new Hold(rows.getString(2), rows.getLong(3)));
                }
                return holds;
            }
        });
    }

    /** The nodes that nobody holds any more. */
    static List<DeadNode> dead(DataSource database) throws SQLException {
        return JdbcWork.run(database, connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select n.node, n.lease_until, (select count(*) from tandem_log l where l.node = n.node)"
                            + " from tandem_node n where n.lease_until < ? order by n.node")) {
                select.setLong(1, now(connection));
                ResultSet rows = select.executeQuery();
                List<DeadNode> dead = new ArrayList<>();
                while (rows.next()) {
                    dead.add(new DeadNode(rows.getString(1), rows.getLong(2), rows.getLong(3)));
                }
                return dead;
            }
        });
    }

    static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    /** The clock of the database, which all processes share, in milliseconds. */
    static long now(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        String from = product.startsWith("Oracle") ? " from dual" : "";
        try (PreparedStatement select = connection.prepareStatement("select current_timestamp" + from)) {
            ResultSet row = select.executeQuery();
            row.next();
            return row.getTimestamp(1).getTime();
        }
    }
}
