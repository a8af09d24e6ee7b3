package io.tandem.spi;

import java.util.Optional;
import java.util.Set;
import javax.sql.CommonDataSource;

/**
 * What takes the place of an application's databases while it is tested: configuration that wins over the application's, and a
 * layer between pools and databases.
 *
 * <p>Data sources that the application supplies by code are left out then: a test never reaches a production database.
 * One instance serves one start; its methods may be called by several threads.
 */
public interface ConnectionOverrides {

    /** Called once, first: the connections that entities live in, and those that the application configures. */
    void found(Set<String> connections);

    /** Whether what the application's configuration says of this key is to be forgotten. */
    boolean replaces(String key);

    /** The value of a key that is replaced; empty if it is not set. */
    Optional<String> value(String key);

    /**
     * What stands between the pool and the database of a connection.
     *
     * @param database an {@code XADataSource}, where the connection is two-phase, or a {@code DataSource}
     * @return the same type of data source
     */
    CommonDataSource around(String connection, CommonDataSource database);

    /**
     * What the application gets in place of something that it has to close: a JDBC connection, or a session that it opens
     * itself. Called in its thread.
     *
     * @param type the interface that the application knows it by
     */
    default <T extends AutoCloseable> T handedOut(String connection, Class<T> type, T opened) {
        return opened;
    }

    /** Found with {@link java.util.ServiceLoader} by the class loader of the application. */
    @FunctionalInterface
    interface Provider {

        /** Asked when an application starts, in its thread; empty to leave that application alone. */
        Optional<ConnectionOverrides> overrides();
    }
}
