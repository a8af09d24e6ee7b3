package io.tandem.internal.quarkus;

import java.util.Map;
import java.util.Set;

/** Tandem's keys of the transaction service in Quarkus's words, under {@code quarkus.transaction-manager}. */
final class TransactionKeys {

    private static final Map<String, String> ALL = Map.of(
            "sql.transaction.log-dir", "quarkus.transaction-manager.object-store.directory",
            "sql.transaction.node-name", "quarkus.transaction-manager.node-name",
            "sql.transaction.timeout", "quarkus.transaction-manager.default-transaction-timeout");

    private TransactionKeys() {}

    static boolean mapped(String key) {
        return ALL.containsKey(key);
    }

    static Set<String> all() {
        return ALL.keySet();
    }

    static String quarkus(String key) {
        return ALL.getOrDefault(key, key);
    }
}
