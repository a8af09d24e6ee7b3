package io.tandem.internal.tx.jdbc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers the results for recent texts, in two generations: a full young one replaces the old one, and what is asked
 * for again moves to the young one. Holds about twice {@code limit} at most; thread-safe, and a race costs a repeated
 * computation only.
 */
final class RecentTexts<V> {

    private final int limit;
    private volatile Map<String, V> young = new ConcurrentHashMap<>();
    private volatile Map<String, V> old = Map.of();

    RecentTexts(int limit) {
        this.limit = limit;
    }

    V get(String text, Function<String, V> computation) {
        V known = young.get(text);
        if (known != null) {
            return known;
        }
        V kept = old.get(text);
        V value = kept != null ? kept : computation.apply(text);
        remember(text, value);
        return value;
    }

    int size() {
        return young.size() + old.size();
    }

    private synchronized void remember(String text, V value) {
        if (young.size() >= limit) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
        young.put(text, value);
    }
}
