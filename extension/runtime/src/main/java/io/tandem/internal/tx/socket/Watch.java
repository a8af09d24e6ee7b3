package io.tandem.internal.tx.socket;

import io.tandem.internal.limit.Limited;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Ends waits that last too long, by one thread, which lives while there are sockets that are open and have a bound. */
final class Watch {

    /** How much later than its bound a wait may end. */
    private static final long PERIOD_MILLIS = 250;

    private static final Set<DatabaseSocket> SOCKETS = ConcurrentHashMap.newKeySet();
    private static final Duration END = Duration.ofSeconds(1);
    private static boolean watching;
    private static @Nullable Limited thread;

    private Watch() {}

    static void over(DatabaseSocket socket) {
        SOCKETS.add(socket);
        begin();
    }

    private static synchronized void begin() {
        if (!watching) {
            watching = true;
            thread = Limited.begin("database sockets", Watch::watch);
        }
    }

    /** Somebody has closed all his sockets: where there are no others, the thread is gone after this. */
    static void end() {
        Limited last = idle();
        if (last != null) {
            last.end(END);
        }
    }

    private static synchronized @Nullable Limited idle() {
        SOCKETS.removeIf(DatabaseSocket::isClosed);
        return SOCKETS.isEmpty() ? thread : null;
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
            // the end, which is looked for now; or a server that stops an application, whose sockets are closed a
            // little later
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
