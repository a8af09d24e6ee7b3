package io.tandem.it.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples of the page are the text of classes that are compiled and run here. */
class TransactionsPageIT {

    private static final Path PAGE = Path.of("../../docs/transactions.md");
    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyExampleIsInAClass() throws IOException {
        List<String> sources = sources();
        List<String> examples = EXAMPLE.matcher(Files.readString(PAGE))
                .results()
                .map(MatchResult::group)
                .map(block -> normalized(block.substring(block.indexOf('\n'), block.lastIndexOf("```"))))
                .toList();

        assertThat(examples).hasSizeGreaterThan(5).allSatisfy(example -> assertThat(sources)
                .anyMatch(source -> source.contains(example)));
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java/io/tandem/it"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(TransactionsPageIT::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return normalized(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String normalized(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
