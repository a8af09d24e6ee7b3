package io.tandem.it.crash.matrix;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What one halted sale has come to.
 *
 * @param number the instant's, counted from one
 * @param instant what happened there
 * @param inDoubt branches in doubt while the JVM was down
 * @param problems why the point is not as it has to be
 * @param recovery from the start of the next JVM until nothing was left
 */
record Halting(
        Configuration configuration,
        int number,
        String instant,
        long inDoubt,
        long copies,
        List<Problem> problems,
        Duration recovery) {

    /** What may be wrong. */
    enum Problem {
        /** In one database, and not in another. */
        TORN,
        /** Decided and not there. */
        LOST,
        /** Not decided and there. */
        PHANTOM,
        /** Still in doubt, or still in the log. */
        UNRESOLVED
    }

    boolean has(Problem problem) {
        return problems.contains(problem);
    }

    /** A row of {@code kill-matrix.csv}. */
    String row() {
        return String.join(
                ";",
                configuration.toString(),
                String.valueOf(number),
                instant,
                String.valueOf(inDoubt),
                String.valueOf(copies),
                problems.isEmpty() ? "ok" : problems.toString(),
                String.format(Locale.ROOT, "%.1f", recovery.toMillis() / 1000.0));
    }
}
