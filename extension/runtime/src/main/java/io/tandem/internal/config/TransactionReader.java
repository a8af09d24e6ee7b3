package io.tandem.internal.config;

/** Reads {@code sql.transaction} and {@code sql.recovery}. */
final class TransactionReader {

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
}
