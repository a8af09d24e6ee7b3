package io.tandem.it.crash.matrix;

import java.time.Duration;

/** Where decisions are kept. */
enum LogType {
    JOURNAL("journal", Duration.ofSeconds(15)),
    FILE("file", Duration.ofSeconds(15)),
    /** The next life has to wait until the dead one's lease has ended. */
    JDBC("jdbc:a", Duration.ofSeconds(30));

    private final String value;
    private final Duration bound;

    LogType(String value, Duration bound) {
        this.value = value;
        this.bound = bound;
    }

    /** Within what time from its start the next life has to be through. */
    Duration bound() {
        return bound;
    }

    /** The value of {@code sql.transaction.log}. */
    String value() {
        return value;
    }
}
