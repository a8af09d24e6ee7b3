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

    private static final Map<String, Object> TARGETS = new ConcurrentHashMap<>();

    private PoolBridge() {}

    static String register(Object dataSource) {
        String key = UUID.randomUUID().toString();
        TARGETS.put(key, dataSource);
        return key;
    }

    static void unregister(String key) {
        TARGETS.remove(key);
    }

    private static <T> T target(@Nullable String key, Class<T> type) {
        return type.cast(Objects.requireNonNull(TARGETS.get(String.valueOf(key)), "The pool is closed"));
    }

    /** Instantiated by Agroal. */
    public static final class Local extends SimpleDataSource {

        private @Nullable String key;

        public void setKey(String key) {
            this.key = key;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return target(key, DataSource.class).getConnection();
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
            return target(key, XADataSource.class).getXAConnection();
        }

        @Override
        public XAConnection getXAConnection(String user, String password) throws SQLException {
            return target(key, XADataSource.class).getXAConnection(user, password);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return getXAConnection().getConnection();
        }
    }
}
