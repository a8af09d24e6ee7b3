package io.tandem.it.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code on the page about Hibernate is the code of tests, of this module or of the one on Weld. */
class HibernatePageIT {

    private static final Path PROJECT = Path.of("../..");
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void itsCodeIsCompiledAndRun() throws IOException {
        List<String> examples = BLOCK.matcher(read(PROJECT.resolve("docs/hibernate.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        List<String> sources = Stream.concat(sources("data"), sources("weld")).toList();

        assertThat(examples).hasSizeGreaterThan(8).allSatisfy(example -> assertThat(sources)
                .anySatisfy(source -> assertThat(source).contains(words(example))));
    }

    private static Stream<String> sources(String module) throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT.resolve("integration-tests/" + module + "/src/test/java"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(file -> words(read(file)))
                    .toList()
                    .stream();
        }
    }

    private static String words(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
