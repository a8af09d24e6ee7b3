package io.tandem.it.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Java code of a page of the documentation, to be compared with the sources of the tests that run it.
 *
 * <pre>{@code
 * assertThat(DocumentedExamples.of("docs/query.md").missingFrom(getClass())).isEmpty();
 * }</pre>
 */
public final class DocumentedExamples {

    private static final Path PROJECT = Path.of("../..");
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private final List<String> blocks;

    private DocumentedExamples(List<String> blocks) {
        this.blocks = blocks;
    }

    /** The examples of a page, given by its path in the project. */
    public static DocumentedExamples of(String page) {
        return new DocumentedExamples(BLOCK.matcher(read(PROJECT.resolve(page)))
                .results()
                .map(block -> block.group(1))
                .toList());
    }

    /** How many there are. */
    public int size() {
        return blocks.size();
    }

    /** Those that no source of the package of {@code member} holds word for word; how lines are broken does not count. */
    public List<String> missingFrom(Class<?> member) {
        List<String> sources = sources(member);
        return blocks.stream()
                .filter(block -> sources.stream().noneMatch(source -> source.contains(words(block))))
                .toList();
    }

    /** Of whichever module has the package. */
    private static List<String> sources(Class<?> member) {
        String inModule = "src/test/java/" + member.getPackageName().replace('.', '/');
        return list(PROJECT.resolve("integration-tests")).stream()
                .map(module -> module.resolve(inModule))
                .filter(Files::isDirectory)
                .flatMap(directory -> list(directory).stream())
                .filter(Files::isRegularFile)
                .map(file -> words(read(file)))
                .toList();
    }

    private static List<Path> list(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
