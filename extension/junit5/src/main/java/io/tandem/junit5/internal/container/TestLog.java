package io.tandem.junit5.internal.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The directory of the transaction log, one for the run: the transaction service of a process has one log. */
final class TestLog implements AutoCloseable {

    /** Set for a process that is to find the log of another one. */
    static final String DIRECTORY = "tandem.test.log-dir";

    private final Path directory;
    private final boolean kept;

    TestLog() {
        String given = System.getProperty(DIRECTORY);
        kept = given != null;
        directory = given != null ? Path.of(given) : create();
    }

    /** A new directory for the log of another process; it goes with this one's. */
    Path another() {
        try {
            return Files.createTempDirectory(directory, "crash");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path create() {
        try {
            return Files.createTempDirectory("tandem-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path directory() {
        return directory;
    }

    @Override
    public void close() {
        if (kept) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
