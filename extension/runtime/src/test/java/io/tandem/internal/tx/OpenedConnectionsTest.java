package io.tandem.internal.tx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.transaction.TransactionIntegration;
import io.tandem.internal.config.ConfigReader;
import io.tandem.internal.config.ConnectionConfig;
import io.tandem.internal.config.MapProperties;
import io.tandem.internal.tx.xa.DriverErrors;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** What a pool opened is closed with it, also what it was about to close. */
class OpenedConnectionsTest {

    private final List<Connection> opened = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    @Test
    void whatWaitsToBeClosedIsClosedWithThePool() throws Exception {
        Pool pool = AgroalPools.open(
                config(), new Source.Local(new Breaking()), TransactionIntegration.none(), DriverErrors.STANDARD);
        Connection first = pool.dataSource().getConnection();
        Connection second = pool.dataSource().getConnection();

        breakAndClose(first);
        closing.await(); // the only thread that closes is busy now
        breakAndClose(second);
        pool.close().run();

        assertThat(opened).hasSize(2).allSatisfy(each -> assertThat(each.isClosed())
                .isTrue());
    }

    private static void breakAndClose(Connection connection) throws SQLException {
        assertThatThrownBy(connection::createStatement).hasMessage("gone");
        connection.close();
    }

    private static ConnectionConfig config() {
        return ConfigReader.read(MapProperties.of("sql.connections", "shop"), Set.of())
                .config()
                .connection("shop");
    }

    /** Its connections break when they are used; the first close takes until somebody interrupts it. */
    private final class Breaking extends SimpleDataSource {

        private final JdbcDataSource h2 = new JdbcDataSource();

        Breaking() {
            h2.setUrl("jdbc:h2:mem:opened");
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = h2.getConnection();
            opened.add(connection);
            return (Connection) Proxy.newProxyInstance(
                    Breaking.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("createStatement")) {
                            throw new SQLException("gone", "08006");
                        }
                        if (method.getName().equals("close") && closing.getCount() > 0) {
                            closing.countDown();
                            new CountDownLatch(1).await();
                        }
                        return switch (method.getName()) {
                            case "equals" -> proxy == arguments[0];
                            case "hashCode" -> System.identityHashCode(proxy);
                            default -> method.invoke(connection, arguments);
                        };
                    });
        }
    }
}
