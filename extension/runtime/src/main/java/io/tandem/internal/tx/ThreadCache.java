package io.tandem.internal.tx;

import io.agroal.api.cache.Acquirable;
import io.agroal.api.cache.ConnectionCache;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * The connection that a thread had last, so that it need not search for one. Agroal's own cache does the same, but its entries
 * outlive the pool: in the threads of a server they keep every application that was ever undeployed.
 */
final class ThreadCache implements ConnectionCache {

    @SuppressWarnings("ThreadLocalUsage") // each pool has its own
    private final ThreadLocal<WeakReference<Acquirable>> last = new ThreadLocal<>();

    @Override
    public @Nullable Acquirable get() {
        WeakReference<Acquirable> reference = last.get();
        Acquirable connection = reference != null ? reference.get() : null;
        return connection != null && connection.acquire() ? connection : null;
    }

    @Override
    public void put(Acquirable connection) {
        WeakReference<Acquirable> reference = last.get();
        if (connection.isAcquirable() && (reference == null || !reference.refersTo(connection))) {
            last.set(new WeakReference<>(connection));
        }
    }

    @Override
    public void reset() {
        last.remove();
    }
}
