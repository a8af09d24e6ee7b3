package io.tandem.it.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.it.support.Scenario;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's first page, compiled and run. */
class ReadmeIT extends Scenario {

    private static final Path PROJECT = Path.of("../..");
    private static final Path README = PROJECT.resolve("README.md");
    private static final Path SOURCES = PROJECT.resolve("integration-tests/weld/src/test/java/io/tandem/it/readme");

    ReadmeIT() {
        super("default", "warehouse");
    }

    @Test
    void theCodeOfTheReadmeIsTheCodeOfThisPackage() throws IOException {
        List<String> snippets = blocks("java");

        assertThat(snippets).hasSize(3);
        for (String snippet : snippets) {
            assertThat(sources()).anySatisfy(source -> assertThat(source).contains(snippet));
        }
    }

    @Test
    void itsKeysAreThoseThatConfigureThisApplication() throws IOException {
        Properties properties = new Properties();
        for (String block : blocks("properties")) {
            properties.load(new StringReader(block));
        }

        assertThat(properties)
                .containsOnlyKeys("sql.twophase", "sql.connection.default.url", "sql.connection.warehouse.url");
    }

    @Test
    void writesBothOrNeither() {
        Shop shop = application.bean(Shop.class);
        Order order = new Order();
        order.item = "lamp";
        StockMovement movement = new StockMovement();
        movement.item = "lamp";

        shop.sell(order, movement);

        assertThat(rows()).containsExactly(1L, 1L);
        assertThatThrownBy(() -> shop.sell(new Order(), new StockMovement())).isInstanceOf(RuntimeException.class);
        assertThat(rows()).containsExactly(1L, 1L);
    }

    private List<Long> rows() {
        return List.of(
                database("default").rows("\"Order\""), database("warehouse").rows("StockMovement"));
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(README))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.map(file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }
}
