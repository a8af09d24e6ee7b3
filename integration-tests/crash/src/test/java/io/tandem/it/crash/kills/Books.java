package io.tandem.it.crash.kills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the tellers were told of each transfer. */
final class Books {

    /** How a transfer has ended, for the one who ordered it. */
    enum Answer {
        /** The application died before there was any. */
        NONE,
        ACKNOWLEDGED,
        ROLLED_BACK,
        UNKNOWN
    }

    /**
     * A transfer as it was ordered.
     *
     * @param connections where it has to be, if anywhere
     * @param words the journal's last line about it
     */
    record Entry(Set<String> connections, Answer answer, String words) {}

    private final Map<Long, Entry> entries = new HashMap<>();

    private Books() {}

    static Books read(Collection<Path> journals) {
        Books books = new Books();
        for (Path journal : journals) {
            try (Stream<String> lines = Files.lines(journal)) {
                lines.forEach(books::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return books;
    }

    private void add(String line) {
        String[] words = line.split(" ", 3);
        long id = Long.parseLong(words[1]);
        if (words[0].equals("STARTED")) {
            entries.put(id, new Entry(Set.of(words[2].split(",")), Answer.NONE, line));
        } else {
            entries.computeIfPresent(
                    id, (same, entry) -> new Entry(entry.connections(), Answer.valueOf(words[0]), line));
        }
    }

    Map<Long, Entry> entries() {
        return entries;
    }

    long count(Answer answer) {
        return entries.values().stream()
                .filter(entry -> entry.answer() == answer)
                .count();
    }
}
