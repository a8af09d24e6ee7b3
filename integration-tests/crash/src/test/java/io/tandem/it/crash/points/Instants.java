package io.tandem.it.crash.points;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;

/** The numbered instants of a commit, written down as they pass, in a JVM that may be halted at one of them. */
public final class Instants {

    /** How a halted JVM ends. */
    public static final int EXIT_CODE = 42;

    private static volatile Optional<Consumer<String>> watch = Optional.empty();
    private static int passed;

    private Instants() {}

    /** From now on instants count from one, and the JVM is halted at the given one; at none of them where it is zero. */
    static synchronized void arm(Path record, int fatal) {
        passed = 0;
        write(record, "", StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        watch(instant -> pass(record, instant, fatal));
    }

    /** One after the other, though databases may be talked to at the same time: after the fatal one there is none. */
    private static synchronized void pass(Path record, String instant, int fatal) {
        int number = ++passed;
        write(record, number + " " + instant + "\n", StandardOpenOption.APPEND);
        if (number == fatal) {
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }

    /** Instants pass without notice again. */
    static void disarm() {
        watch = Optional.empty();
    }

    static void watch(Consumer<String> watching) {
        watch = Optional.of(watching);
    }

    /** An instant has come. */
    static void pass(String instant) {
        watch.ifPresent(watching -> watching.accept(instant));
    }

    private static void write(Path record, String line, StandardOpenOption... how) {
        try {
            Files.writeString(record, line, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
