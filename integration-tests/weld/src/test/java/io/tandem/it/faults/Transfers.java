package io.tandem.it.faults;

import io.tandem.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Writes one row on each side. */
@ApplicationScoped
public class Transfers {

    @Inject
    @Session("left")
    DataSource left;

    @Inject
    @Session("right")
    DataSource right;

    public void left(long id) throws SQLException {
        insert(left, id);
    }

    public void right(long id) throws SQLException {
        insert(right, id);
    }

    /** A write that finds no row. */
    public void nothing() throws SQLException {
        try (Connection connection = left.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update Transfer set id = 0 where id < 0");
        }
    }

    private static void insert(DataSource side, long id) throws SQLException {
        try (Connection connection = side.getConnection();
                PreparedStatement statement = connection.prepareStatement("insert into Transfer(id) values (?)")) {
            statement.setLong(1, id);
            statement.executeUpdate();
        }
    }
}
