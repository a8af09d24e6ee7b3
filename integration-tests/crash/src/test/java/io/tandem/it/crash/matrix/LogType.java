package io.tandem.it.crash.matrix;

import java.util.EnumSet;
import java.util.Set;

/** Where decisions are kept. */
enum LogType {
    FILE("file"),
    JOURNAL("journal"),
    JDBC("jdbc:a");

    /** What the matrix is run with. */
    static final Set<LogType> BUILT = EnumSet.of(FILE);

    private final String value;

    LogType(String value) {
        this.value = value;
    }

    /** The value of {@code sql.transaction.log}. */
    String value() {
        return value;
    }
}
