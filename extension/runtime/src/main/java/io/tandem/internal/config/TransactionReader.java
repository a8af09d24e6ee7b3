package io.tandem.internal.config;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads {@code sql.transaction} and {@code sql.recovery}. */
final class TransactionReader {

    private static final Predicate<String> PLANNED =
            Pattern.compile("journal|jdbc:.+").asMatchPredicate();

    private final Values values;

    TransactionReader(Values values) {
        this.values = values;
    }

    TransactionConfig transaction() {
        return new TransactionConfig(
                log().orElse(TransactionConfig.DEFAULT_LOG),
                values.read(Keys.LOG_DIR).orElse(TransactionConfig.DEFAULT_LOG_DIR),
                values.read(Keys.NODE_NAME),
                values.read(Keys.TIMEOUT).orElse(TransactionConfig.DEFAULT_TIMEOUT),
                values.read(Keys.DRAIN).orElse(TransactionConfig.DEFAULT_DRAIN));
    }

    private Optional<String> log() {
        String key = Keys.LOG.pattern();
        Optional<Property> planned =
                values.find(key).filter(it -> PLANNED.test(it.value().strip()));
        if (planned.isEmpty()) {
            return values.read(Keys.LOG);
        }
        String value = planned.get().value().strip();
        // what follows 'jdbc:' should be a connection's name, but may be an address with a password
        String shown = value.startsWith("jdbc:") ? new JdbcUrl(value).masked() : value;
        values.report(
                key, CONFIGURATION.logNotAvailable(key, shown, planned.get().source()));
        return Optional.empty();
    }

    RecoveryConfig recovery() {
        RecoveryConfig otherwise = RecoveryConfig.DEFAULT;
        return new RecoveryConfig(
                values.read(Keys.RECOVERY_PERIOD).orElse(otherwise.period()),
                values.read(Keys.RECOVERY_BACKOFF).orElse(otherwise.backoff()),
                values.read(Keys.ORPHAN_SAFETY).orElse(otherwise.orphanSafety()));
    }
}
