package io.tandem.it.support;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A database as the tests see it: past Tandem, on a connection of their own. */
public record Database(String url, String username, String password) {

    /** The keys that give a named connection this database. */
    public Map<String, String> properties(String connection) {
        String prefix = "sql.connection." + connection + ".";
        return Map.of(prefix + "url", url, prefix + "username", username, prefix + "password", password);
    }

    /** How many rows a table has, committed ones only. */
    public long rows(String table) {
        return Long.parseLong(column("select count(*) from " + table).get(0));
    }

    /** The first column of a query's result, as text. */
    public List<String> column(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (result.next()) {
                values.add(result.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    public void execute(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many transactions are prepared in this PostgreSQL database, or on this MariaDB server, and wait for their outcome. */
    public long inDoubt() {
        return url.startsWith("jdbc:mariadb:")
                ? column("xa recover").size()
                : rows("pg_prepared_xacts where database = current_database()");
    }

    /** The same database at another port of this machine: behind a proxy. */
    public Database atPort(int port) {
        return new Database(url.replaceFirst(":[0-9]+/", ":" + port + "/"), username, password);
    }

    /** The port of its server. */
    public int port() {
        return URI.create(url.substring("jdbc:".length())).getPort();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }
}
