package io.tandem.benchmarks.se;

import io.agroal.api.AgroalDataSource;
import io.tandem.benchmarks.worker.Databases;
import io.tandem.benchmarks.worker.Variant;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** What the variants without any library but a pool have in common. */
abstract class Jdbc implements Variant {

    final AgroalDataSource first;
    final AgroalDataSource second;

    Jdbc(Databases databases) throws SQLException {
        first = Pools.local(databases.firstUrl());
        second = Pools.local(databases.secondUrl());
    }

    static Connection begin(AgroalDataSource pool) throws SQLException {
        Connection connection = pool.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    static void insert(Connection connection, long id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("insert into item(id, name) values (?, ?)")) {
            statement.setLong(1, id);
            statement.setString(2, Databases.TEXT);
            statement.executeUpdate();
        }
    }

    @Override
    public void one(long id) throws SQLException {
        try (Connection connection = begin(first)) {
            insert(connection, id);
            connection.commit();
        }
    }

    @Override
    public void close() {
        first.close();
        second.close();
    }
}
