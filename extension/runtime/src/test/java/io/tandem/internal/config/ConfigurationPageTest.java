package io.tandem.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {

    private static final Path PAGE = Path.of("../../docs/configuration.md");

    @Test
    void listsEveryKeyAsItIsRead() throws IOException {
        List<String> rows = Keys.all().stream().map(ConfigurationPageTest::row).toList();

        assertThat(Files.readAllLines(PAGE)).containsAll(rows);
    }

    @Test
    void listsNoKeyThatIsNotRead() throws IOException {
        List<String> rows = Keys.all().stream().map(ConfigurationPageTest::row).toList();

        assertThat(Files.readAllLines(PAGE))
                .filteredOn(line -> line.startsWith("| `sql."))
                .containsExactlyElementsOf(rows);
    }

    private static String row(Key<?> key) {
        String defaultValue = key.defaultValue().isEmpty() ? "" : "`" + key.defaultValue() + "`";
        return "| `" + key.pattern() + "` | " + key.meaning() + " | "
                + key.form().valid() + " | " + defaultValue + " |";
    }
}
