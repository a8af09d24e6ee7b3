package io.tandem.it.files.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The numbered instants of a commit, written down as they pass, in a JVM that may be halted at one of them. */
public final class Instants {

    public static final int EXIT_CODE = 42;

    private static int passed;
    private static int fatal = -1;

    private Instants() {}

    /** From now on instants count from one, and the JVM is halted at the given one; at none of them where it is zero. */
    public static synchronized void arm(int number) {
        write("", StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        passed = 0;
        fatal = number;
    }

    /** Instants pass without notice again. */
    public static synchronized void disarm() {
        fatal = -1;
    }

    /** An instant has come. */
    public static synchronized void pass(String instant) {
        if (fatal < 0) {
            return;
        }
        write(instant + "\n", StandardOpenOption.APPEND);
        if (++passed == fatal) {
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }

    private static void write(String line, StandardOpenOption... how) {
        try {
            Files.writeString(Path.of(System.getProperty("instants")), line, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
