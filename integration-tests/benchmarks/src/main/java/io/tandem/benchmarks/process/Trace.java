package io.tandem.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The forced writes of a process, one a line; none where it is not traced. */
record Trace(Path file) {

    /** How many forced writes have begun. */
    long count() {
        if (!Files.exists(file)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.contains("resumed>") && line.contains("sync("))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
