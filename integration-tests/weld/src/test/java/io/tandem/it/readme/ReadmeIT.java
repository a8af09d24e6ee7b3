package io.tandem.it.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.it.support.Scenario;
import java.io.IOException;
import java.io.StringReader;
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
    private static final Path SAMPLE = PROJECT.resolve("integration-tests/sample/src/it/shop");
    private static final Path SOURCES = PROJECT.resolve("integration-tests/weld/src/test/java/io/tandem/it/readme");

    ReadmeIT() {
        super("default", "warehouse");
    }

    @Test
    void theCodeOfTheReadmeIsTheCodeOfThisPackage() throws IOException {
        List<String> snippets = blocks("java");

        assertThat(snippets).hasSize(4);
        assertThat(snippets.subList(0, 3)).allSatisfy(snippet -> assertContained(snippet, SOURCES));
    }

    @Test
    void theSampleIsTheCodeOfTheReadme() throws IOException {
        assertThat(blocks("java")).allSatisfy(snippet -> assertContained(snippet, SAMPLE.resolve("src")));
        assertThat(blocks("properties")).hasSize(1).allSatisfy(keys -> assertContained(keys, SAMPLE.resolve("src")));
        assertThat(Files.readString(SAMPLE.resolve("pom.xml")).replace("@project.version@", "0.1.0-SNAPSHOT"))
                .contains(blocks("xml").stream()
                        .filter(block -> block.contains("tandem-junit5"))
                        .toList());
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

    private static void assertContained(String snippet, Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile))
                    .anySatisfy(file -> assertThat(Files.readString(file)).contains(snippet));
        }
    }
}
