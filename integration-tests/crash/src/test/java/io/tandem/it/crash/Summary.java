package io.tandem.it.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the suites have found: a line for each, in {@code target/crash/summary.txt}, and shown at the end of the build. */
public final class Summary {

    private static final Path DIRECTORY = Path.of("target", "crash");
    private static final String FILE = "summary.txt";
    private static final Set<String> BEGUN = ConcurrentHashMap.newKeySet();

    private Summary() {}

    /** Whether everything is to be run, not the sample. */
    public static boolean whole() {
        return Boolean.getBoolean("crash.whole");
    }

    /** Notes a line of a suite. */
    public static void line(String suite, Instant began, String found) {
        long seconds = Duration.between(began, Instant.now()).toSeconds();
        String line =
                String.format(Locale.ROOT, "%-15s %-6s %s, %d s", suite, whole() ? "whole" : "sample", found, seconds);
        System.out.println(line);
        append(FILE, line);
    }

    /** Appends a line to a file of the directory where the suites leave their records; the first one of a run begins it anew. */
    public static void append(String file, String line) {
        StandardOpenOption how = BEGUN.add(file) ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND;
        try {
            Files.createDirectories(DIRECTORY);
            Files.writeString(
                    DIRECTORY.resolve(file), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows the lines of the suites that have run; the argument is the build's directory. */
    public static void main(String[] arguments) throws IOException {
        Path summary = Path.of(arguments[0], DIRECTORY.getFileName().toString(), FILE);
        if (Files.exists(summary)) {
            System.out.print(Files.readString(summary));
        }
    }
}
