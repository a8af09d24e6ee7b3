package io.tandem.internal.platform.embedded.journal;

import java.util.List;
import java.util.OptionalLong;

/** The names of a journal's files. */
final class Segments {

    /** A file that is being made. */
    static final String DRAFT = "journal.new";

    /** A file of the usual size, for the next segment. */
    static final String SPARE = "journal.spare";

    private static final String PREFIX = "journal-";

    private Segments() {}

    static String name(long number) {
        return PREFIX + String.format("%016x", number);
    }

    static boolean isName(String name) {
        return name.matches(PREFIX + "[0-9a-f]{16}");
    }

    /** The number of the newest segment; it alone counts. */
    static OptionalLong newest(List<String> names) {
        return names.stream()
                .filter(Segments::isName)
                .mapToLong(name -> Long.parseLong(name.substring(PREFIX.length()), 16))
                .max();
    }
}
