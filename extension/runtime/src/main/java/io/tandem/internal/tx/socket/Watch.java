package io.tandem.internal.tx.socket;

import io.tandem.internal.limit.Limited;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Ends waits that last too long, by one thread, which lives while there are sockets that are open and have a bound. */
final class Watch {

    /** How much later than its bound a wait may end. */
    private static final long PERIOD_MILLIS = 250;

    private static final Set<DatabaseSocket> SOCKETS = ConcurrentHashMap.newKeySet();
    private static boolean watching;

    private Watch() {}

    static void over(DatabaseSocket socket) {
        SOCKETS.add(socket);
        begin();
    }

    private static synchronized void begin() {
        if (!watching) {
            watching = true;
            Limited.begin("database sockets", Watch::watch);
        }
    }

    private static void watch() {
        boolean more = true;
        try {
            while (more) {
                pause();
                long now = System.nanoTime();
                SOCKETS.forEach(socket -> socket.closeIfLate(now));
                SOCKETS.removeIf(DatabaseSocket::isClosed);
                more = more();
            }
        } finally {
            if (more) {
                ended();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PERIOD_MILLIS);
        } catch (InterruptedException e) {
            // a server that stops an application does that to threads; the sockets are closed a little later
        }
    }

    /** In one step with the end, so that a socket that comes now has a thread that watches it. */
    private static synchronized boolean more() {
        watching = !SOCKETS.isEmpty();
        return watching;
    }

    private static synchronized void ended() {
        watching = false;
    }
}
