package io.tandem.internal.tx;

import static io.tandem.internal.messages.TransactionWarnings.WARNINGS;

import io.agroal.api.AgroalDataSourceListener;
import io.tandem.spi.ConnectionOverrides;
import java.sql.Connection;
import java.util.Optional;

/**
 * Says which connection was kept too long, and by whom: Agroal counts it, and tells nobody but listeners.
 *
 * @param overrides told of each connection that is taken, in a test
 */
record PoolListener(String name, Optional<ConnectionOverrides> overrides) implements AgroalDataSourceListener {

    @Override
    public void onConnectionLeak(Connection connection, Thread thread) {
        WARNINGS.leak(name, thread.getName());
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        overrides.ifPresent(some -> some.taken(name, connection));
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        overrides.ifPresent(some -> some.returned(name, connection));
    }
}
