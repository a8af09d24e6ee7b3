package io.tandem.internal.tx;

import static io.tandem.internal.messages.LifecycleMessages.LIFECYCLE;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import javax.sql.XAConnection;

/**
 * The physical connections of a pool. Agroal (3.2) closes those that broke in another thread, and drops what it has not got
 * to when the pool is closed: such a connection would stay open as long as the process, and with MariaDB nobody else could
 * end what it has prepared. Thread-safe.
 */
final class OpenedConnections {

    private final Set<XAConnection> ofXa = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private final Set<Connection> local = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private interface Step {
        void take() throws SQLException;
    }

    XAConnection add(XAConnection opened) {
        ofXa.add(opened);
        return opened;
    }

    Connection add(Connection opened) {
        local.add(opened);
        return opened;
    }

    /** To close a second time what is closed does nothing. */
    void close() {
        Set.copyOf(ofXa).forEach(each -> close(each::close));
        Set.copyOf(local).forEach(each -> close(each::close));
    }

    private static void close(Step step) {
        try {
            step.take();
        } catch (SQLException e) {
            LIFECYCLE.connectionNotClosed(e.toString());
        }
    }
}
