package io.tandem.internal.tx;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.cache.Acquirable;
import java.lang.ref.WeakReference;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ThreadCacheTest {

    private final ThreadCache cache = new ThreadCache();

    @Test
    void remembersTheThreadsLastConnection() {
        Connection connection = new Connection();
        cache.put(new Connection());
        cache.put(connection);

        assertThat(cache.get()).isSameAs(connection);
        assertThat(CompletableFuture.supplyAsync(cache::get).join()).isNull();
    }

    @Test
    void answersNoConnectionThatSomebodyElseHas() {
        Connection connection = new Connection();
        cache.put(connection);
        connection.free = false;

        assertThat(cache.get()).isNull();
    }

    @Test
    void keepsNoConnectionAlive() {
        cache.put(new Connection());
        WeakReference<Object> sentinel = new WeakReference<>(new Object());
        while (sentinel.get() != null) {
            System.gc();
        }

        assertThat(cache.get()).isNull();
    }

    private static final class Connection implements Acquirable {

        private boolean free = true;

        @Override
        public boolean acquire() {
            return free;
        }

        @Override
        public boolean isAcquirable() {
            return free;
        }
    }
}
