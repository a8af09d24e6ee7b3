package io.tandem.internal.config;

import java.util.List;

/** Reads {@code sql.transaction} and {@code sql.recovery}. */
final class TransactionReader {

    private static final List<Key<?>> SERVICE = List.of(
            Keys.LOG,
            Keys.LOG_DIR,
            Keys.NODE_NAME,
            Keys.TIMEOUT,
            Keys.RECOVERY_PERIOD,
            Keys.RECOVERY_BACKOFF,
            Keys.ORPHAN_SAFETY);

    private final Values values;

    TransactionReader(Values values) {
        this.values = values;
    }

    TransactionConfig transaction() {
        return new TransactionConfig(
                values.read(Keys.LOG).orElse(TransactionConfig.DEFAULT_LOG),
                values.read(Keys.LOG_DIR).orElse(TransactionConfig.DEFAULT_LOG_DIR),
                values.read(Keys.NODE_NAME),
                values.read(Keys.TIMEOUT).orElse(TransactionConfig.DEFAULT_TIMEOUT),
                values.read(Keys.DRAIN).orElse(TransactionConfig.DEFAULT_DRAIN));
    }

    RecoveryConfig recovery() {
        RecoveryConfig otherwise = RecoveryConfig.DEFAULT;
        return new RecoveryConfig(
                values.read(Keys.RECOVERY_PERIOD).orElse(otherwise.period()),
                values.read(Keys.RECOVERY_BACKOFF).orElse(otherwise.backoff()),
                values.read(Keys.ORPHAN_SAFETY).orElse(otherwise.orphanSafety()));
    }

    /** The keys that were set and say nothing where the transaction service is a server's. */
    List<String> serviceKeys() {
        return SERVICE.stream().map(Key::pattern).filter(values::present).toList();
    }
}
