package io.tandem.internal.tx;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import org.jspecify.annotations.Nullable;

/**
 * Agroal makes its data sources from a class and string properties. These two classes lead it to an object of ours: the
 * property is the key the object is registered under.
 */
final class PoolBridge {

    private static final Map<String, Target> TARGETS = new ConcurrentHashMap<>();

    private record Target(Object dataSource, OpenedConnections opened) {}

    private PoolBridge() {}

    static String register(Object dataSource) {
        String key = UUID.randomUUID().toString();
        TARGETS.put(key, new Target(dataSource, new OpenedConnections()));
        return key;
    }

    /** After its pool is closed; closes what that has left open. */
    static void unregister(String key) {
        Target target = TARGETS.remove(key);
        if (target != null) {
            target.opened().close();
        }
    }

    private static Target target(@Nullable String key) {
        return Objects.requireNonNull(TARGETS.get(String.valueOf(key)), "The pool is closed");
    }

    /** Instantiated by Agroal. */
    public static final class Local extends SimpleDataSource {

        private @Nullable String key;

        public void setKey(String key) {
            this.key = key;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Target target = target(key);
            return target.opened().add(((DataSource) target.dataSource()).getConnection());
        }
    }

    /** Instantiated by Agroal; also a data source by inheritance only, which Agroal looks at second. */
    public static final class Xa extends SimpleDataSource implements XADataSource {

        private @Nullable String key;

        public void setKey(String key) {
            this.key = key;
        }

        @Override
        public XAConnection getXAConnection() throws SQLException {
            Target target = target(key);
            return target.opened().add(((XADataSource) target.dataSource()).getXAConnection());
        }

        @Override
        public XAConnection getXAConnection(String user, String password) throws SQLException {
            Target target = target(key);
            return target.opened().add(((XADataSource) target.dataSource()).getXAConnection(user, password));
        }

        @Override
        public Connection getConnection() throws SQLException {
            return getXAConnection().getConnection();
        }
    }
}
