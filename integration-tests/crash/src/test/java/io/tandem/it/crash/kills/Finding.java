package io.tandem.it.crash.kills;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something that must not be in a bank at rest. */
record Finding(Kind kind, String text) {

    /** What may be wrong. */
    enum Kind {
        /** A transfer that is in some of its databases only. */
        TORN,
        /** A transfer that was acknowledged, and is missing. */
        LOST,
        /** A transfer that was reported as rolled back, and is there. */
        PHANTOM,
        /** A branch that is still in doubt when patience has ended. */
        UNRESOLVED,
        /** A decision that is still in the log when patience has ended. */
        LOGGED,
        /** A database with an account that is locked. */
        LOCKED,
        /** Money that came or went. */
        UNBALANCED
    }

    /** How many there are of each kind. */
    static String counted(List<Finding> findings) {
        return Stream.of(Kind.values())
                .map(kind -> kind.toString().toLowerCase(Locale.ROOT) + " "
                        + findings.stream()
                                .filter(finding -> finding.kind() == kind)
                                .count())
                .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return kind + ": " + text;
    }
}
