package io.tandem.internal.orm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.SharedSessionContract;

/**
 * The sessions of one request, for reads outside a transaction. After a transaction in the request a fresh one is opened,
 * so that nothing read before it hides what it committed; the earlier ones stay open to the end, so that what they read
 * can still be navigated. Thread-safe.
 */
public final class RequestSessions implements AutoCloseable {

    private final Map<Object, Opened> current = new HashMap<>();
    private final List<SharedSessionContract> all = new ArrayList<>();

    private record Opened(SharedSessionContract session, int generation) {}

    synchronized <S extends SharedSessionContract> S session(Object key, Class<S> type, SessionOpener<S> opener) {
        int generation = TransactionCount.ofThread();
        Opened opened = current.get(key);
        if (opened == null || opened.generation() != generation) {
            opened = new Opened(opener.open(), generation);
            current.put(key, opened);
            all.add(opened.session());
        }
        return type.cast(opened.session());
    }

    /** Opens a session. */
    @FunctionalInterface
    interface SessionOpener<S> {
        S open();
    }

    /** Closes all sessions. */
    @Override
    public synchronized void close() {
        current.clear();
        all.forEach(SharedSessionContract::close);
        all.clear();
    }
}
