package io.tandem.internal.config;

import java.time.Duration;
import java.util.Optional;

/**
 * What is configured under {@code sql.transaction}.
 *
 * @param log where decisions are kept: {@code file}, {@code journal}, or {@code jdbc:} and the name of a connection
 * @param logDir the directory of the log, as written
 */
public record TransactionConfig(
        String log, String logDir, Optional<String> nodeName, Duration timeout, Duration drain) {

    public static final String FILE = "file";
    public static final String JOURNAL = "journal";
    public static final String DEFAULT_LOG = JOURNAL;
    public static final String DEFAULT_LOG_DIR = "tandem-log";
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);
    public static final Duration DEFAULT_DRAIN = Duration.ofSeconds(10);

    private static final String TABLE = "jdbc:";

    /** The connection whose database holds the log, if one does. */
    public Optional<String> logConnection() {
        return log.startsWith(TABLE) ? Optional.of(log.substring(TABLE.length())) : Optional.empty();
    }
}
