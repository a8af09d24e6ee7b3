package io.tandem.it.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What the suites have found: each leaves a line, those of the runtime's module as well, and the end of the build shows them
 * all and keeps them in {@code target/crash/summary.txt}.
 */
public final class Summary {

    private static final Path DIRECTORY = Path.of("target", "crash");
    private static final Path LINES = Path.of("crash", "lines");
    private static final Set<String> BEGUN = ConcurrentHashMap.newKeySet();

    private Summary() {}

    /** Whether everything is to be run, not the sample. */
    public static boolean whole() {
        return Boolean.getBoolean("crash.whole");
    }

    /** Leaves the line of a suite, in the place of an earlier one. */
    public static void line(String suite, Instant began, String found) {
        long seconds = Duration.between(began, Instant.now()).toSeconds();
        String line =
                String.format(Locale.ROOT, "%-22s %-6s %s, %d s", suite, whole() ? "whole" : "sample", found, seconds);
        System.out.println(line);
        Path lines = DIRECTORY.resolve(LINES.getFileName());
        write(lines.resolve(suite + ".txt"), line, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** Appends a line to a file of the directory where the suites leave their records; the first one of a run begins it anew. */
    public static synchronized void append(String file, String line) {
        write(
                DIRECTORY.resolve(file),
                line,
                BEGUN.add(file) ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND);
    }

    private static void write(Path file, String line, StandardOpenOption how) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Shows the lines of the suites that have run in this build; the arguments are the build's start, and the build
     * directories of the modules, this one's last.
     */
    public static void main(String[] arguments) throws IOException {
        Instant start = Instant.parse(arguments[0]);
        List<String> lines = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            lines.addAll(lines(Path.of(arguments[i]).resolve(LINES), start));
        }
        String shown = lines.isEmpty() ? "no crash suite has run" : String.join("\n", lines);
        System.out.println(shown);
        Path directory = Path.of(arguments[arguments.length - 1]).resolve(LINES).getParent();
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("summary.txt"), shown + "\n");
    }

    private static List<String> lines(Path directory, Instant start) throws IOException {
        List<String> lines = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.sorted().toList()) {
                    // what an earlier build has left says nothing of this one
                    if (!Files.getLastModifiedTime(file).toInstant().isBefore(start)) {
                        lines.addAll(Files.readAllLines(file));
                    }
                }
            }
        }
        return lines;
    }
}
