package io.tandem.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What a crash suite of this module has found: a line, which the crash module shows with its own when the build ends. */
public final class SuiteLine {

    private static final Path DIRECTORY = Path.of("target", "crash", "lines");

    private SuiteLine() {}

    /** Leaves the line of a suite, in the place of an earlier one. */
    public static void leave(String suite, boolean whole, Instant began, String found) {
        long seconds = Duration.between(began, Instant.now()).toSeconds();
        String line =
                String.format(Locale.ROOT, "%-22s %-6s %s, %d s", suite, whole ? "whole" : "sample", found, seconds);
        System.out.println(line);
        try {
            Files.createDirectories(DIRECTORY);
            Files.writeString(DIRECTORY.resolve(suite + ".txt"), line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
