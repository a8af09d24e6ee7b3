package io.tandem.internal.tx;

import static io.tandem.internal.messages.TransactionWarnings.WARNINGS;

import io.agroal.api.AgroalDataSourceListener;
import java.sql.Connection;

/** Says which connection was kept too long, and by whom: Agroal counts it, and tells nobody but listeners. */
record LeakListener(String name) implements AgroalDataSourceListener {

    @Override
    public void onConnectionLeak(Connection connection, Thread thread) {
        WARNINGS.leak(name, thread.getName());
    }
}
