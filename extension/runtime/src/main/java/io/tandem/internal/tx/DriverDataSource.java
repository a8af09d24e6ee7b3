package io.tandem.internal.tx;

import io.tandem.internal.config.ConnectionConfig;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/** The connections of one driver at one address. */
final class DriverDataSource extends SimpleDataSource {

    private final Driver driver;
    private final String url;
    private final ConnectionConfig config;

    DriverDataSource(Driver driver, String url, ConnectionConfig config) {
        this.driver = driver;
        this.url = url;
        this.config = config;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Properties properties = new Properties();
        config.username().ifPresent(user -> properties.setProperty("user", user));
        config.password().ifPresent(password -> properties.setProperty("password", password.reveal()));
        Connection connection = driver.connect(url, properties);
        if (connection == null) {
            throw new SQLException(driver.getClass().getName() + " does not accept the address");
        }
        return connection;
    }
}
