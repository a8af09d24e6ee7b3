package io.tandem.benchmarks.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the modules of the variants have left in their build directories. */
public final class ClassPaths {

    private static final Path MODULES = Path.of("variants").toAbsolutePath();

    private ClassPaths() {}

    /** The class path of a module: its own classes, if it has any, and what it depends on. */
    public static String of(String module) {
        Path target = target(module);
        try {
            String libraries = Files.readString(target.resolve("classpath.txt")).strip();
            return target.resolve("classes") + File.pathSeparator + libraries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The build directory of a module. */
    static Path target(String module) {
        return MODULES.resolve(module).resolve("target");
    }
}
