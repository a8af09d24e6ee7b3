package io.tandem.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainPropertiesTest {

    private static final String URL_KEY = "sql.connection.data-warehouse.url";

    private final Path directory;

    PlainPropertiesTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void prefersTheProcessThenTheEnvironmentThenTheFile() throws IOException {
        String file = URL_KEY + "=of-file\nsql.twophase=true\n";
        Map<String, String> environment = Map.of("SQL_CONNECTION_DATA_WAREHOUSE_URL", "of-environment");

        assertThat(value(URL_KEY, file, Map.of(URL_KEY, "of-process"), environment))
                .isEqualTo("of-process");
        assertThat(value(URL_KEY, file, Map.of(), environment)).isEqualTo("of-environment");
        assertThat(value(URL_KEY, file, Map.of(), Map.of())).isEqualTo("of-file");
    }

    @Test
    void namesTheFileOfAValue() throws IOException {
        PropertySource source = source("sql.twophase=true\n", Map.of(), Map.of());

        assertThat(source.names()).contains("sql.twophase");
        assertThat(source.find("sql.twophase").orElseThrow().source())
                .contains(directory.toString())
                .endsWith("META-INF/microprofile-config.properties");
        assertThat(source.find("sql.unsafe-commit")).isEmpty();
    }

    @Test
    void expandsNothingAndSaysSo() throws IOException {
        PropertySource source = source("sql.connection.a.password=hush${HOME}\n", Map.of(), Map.of());

        assertThatThrownBy(() -> source.find("sql.connection.a.password"))
                .isInstanceOfSatisfying(UnresolvedProperty.class, e -> assertThat(e.source())
                        .contains("for want of a MicroProfile Config"))
                .hasMessageNotContaining("hush");
    }

    @Test
    void readsAllOfAConnectionFromTheEnvironment() throws IOException {
        Map<String, String> environment = Map.of(
                "SQL_TWOPHASE", "true",
                "SQL_CONNECTION_DATA_WAREHOUSE_URL", "jdbc:h2:mem:warehouse",
                "SQL_CONNECTION_DATA_WAREHOUSE_POOL_MAX_SIZE", "7");
        ConfigReading reading =
                ConfigReader.read(source("", Map.of(), environment), Set.of("data-warehouse", "default"));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.config().twophase()).isTrue();
        ConnectionConfig warehouse = reading.config().connection("data-warehouse");
        assertThat(warehouse.url()).contains("jdbc:h2:mem:warehouse");
        assertThat(warehouse.pool()).containsExactly(Map.entry("max-size", "7"));
    }

    @Test
    void serveAnApplicationWithoutMicroProfileConfig() throws IOException {
        Files.createDirectories(directory.resolve("META-INF"));
        Files.writeString(directory.resolve("META-INF/microprofile-config.properties"), "sql.twophase=true\n");
        try (URLClassLoader bare = bare()) {
            assertThat(PropertySource.of(bare)).isInstanceOf(PlainProperties.class);
            assertThat(PropertySource.of(bare)
                            .find("sql.twophase")
                            .orElseThrow()
                            .value())
                    .isEqualTo("true");
        }
        assertThat(PropertySource.of(getClass().getClassLoader())).isInstanceOf(MicroProfileProperties.class);
    }

    private String value(String key, String file, Map<String, String> process, Map<String, String> environment)
            throws IOException {
        return source(file, process, environment).find(key).orElseThrow().value();
    }

    private PropertySource source(String file, Map<String, String> process, Map<String, String> environment)
            throws IOException {
        Files.createDirectories(directory.resolve("META-INF"));
        Files.writeString(directory.resolve("META-INF/microprofile-config.properties"), file);
        try (URLClassLoader bare = bare()) {
            return PlainProperties.of(bare, process, environment);
        }
    }

    private URLClassLoader bare() throws IOException {
        return new URLClassLoader(new URL[] {directory.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }
}
