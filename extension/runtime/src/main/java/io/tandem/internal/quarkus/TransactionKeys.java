package io.tandem.internal.quarkus;

import java.util.Map;
import java.util.Set;

/** Tandem's keys of the transaction service in Quarkus's words, under {@code quarkus.transaction-manager}. */
final class TransactionKeys {

    private static final Map<String, String> ALL = Map.of(
            "sql.transaction.log-dir", "quarkus.transaction-manager.object-store.directory",
            "sql.transaction.node-name", "quarkus.transaction-manager.node-name",
            "sql.transaction.timeout", "quarkus.transaction-manager.default-transaction-timeout");

    /** Said to Narayana itself: Quarkus has no keys for it. */
    private static final String RECOVERY = "sql.recovery.";

    private TransactionKeys() {}

    /** Whether it has an effect on Quarkus. */
    static boolean mapped(String key) {
        return ALL.containsKey(key) || key.startsWith(RECOVERY);
    }

    static Set<String> all() {
        return ALL.keySet();
    }

    static String quarkus(String key) {
        return ALL.getOrDefault(key, key);
    }
}
