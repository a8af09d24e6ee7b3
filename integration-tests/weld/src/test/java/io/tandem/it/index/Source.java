package io.tandem.it.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.TestClasses;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Java source that a test compiles as a user's build would: with what is on the class path, Tandem's processor included. */
final class Source {

    private final Path directory = TestClasses.workDirectory("source");

    /** The entity in a package of its own name. */
    static String entity(String name, String annotation) {
        return """
                package %s;

                @jakarta.persistence.Entity %s
                public class %s {
                    @jakarta.persistence.Id Long id;
                }
                """.formatted(name.toLowerCase(Locale.ROOT), annotation, name);
    }

    /** Compiles one class below the directory. */
    Path compile(String name, String text, String... options) {
        String classPath =
                TestClasses.libraries().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try {
            Path source = Files.writeString(directory.resolve(name + ".java"), text);
            Path classes = Files.createDirectories(directory.resolve("classes"));
            List<String> arguments = new ArrayList<>(List.of(options));
            // named, because from JDK 23 on a processor on the class path does not run by itself
            arguments.addAll(List.of(
                    "-cp", classPath, "-processorpath", classPath, "-d", classes.toString(), source.toString()));
            assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new)))
                    .isZero();
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
