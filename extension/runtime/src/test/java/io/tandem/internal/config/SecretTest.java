package io.tandem.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void isNeverShown() {
        Secret secret = new Secret("hush");
        assertThat(secret.reveal()).isEqualTo("hush");
        assertThat(secret).hasToString("***");
        assertThat(new Property("sql.connection.a.password", "hush", "file").toString())
                .doesNotContain("hush");
    }

    @Test
    void isNotShownWithTheConfiguration() {
        MapProperties properties = MapProperties.of(
                "sql.connection.a.url", "jdbc:postgresql://u:hush@h/db?password=hush",
                "sql.connection.a.username", "hush",
                "sql.connection.a.password", "hush",
                "sql.connection.a.pool.initial-sql", "set password hush",
                "sql.connection.a.hibernate.connection.password", "hush");
        ConfigReading reading = ConfigReader.read(properties, Set.of());

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.toString()).contains("jdbc:postgresql://h/db").doesNotContain("hush");
        assertThat(reading.config().connection("a").password())
                .map(Secret::reveal)
                .contains("hush");
    }

    @Test
    void isInNoProblem() {
        MapProperties properties = MapProperties.of(
                "sql.connection.a.url", "postgres://u:hush@h/db",
                "sql.connection.a.datasource", "jdbc:postgresql://u:hush@h/db",
                "sql.connection.a.passwrod", "hush",
                "sql.connection.b.password", "hush",
                "sql.conection.b.password", "hush",
                "sql.connection.'c'.password", "hush",
                "sql.connection.d.password", "hush${more}",
                "sql.transaction.log", "jdbc:postgresql://u:hush@h/db");

        assertThat(ConfigReader.read(properties, Set.of()).problems())
                .hasSizeGreaterThanOrEqualTo(8)
                .noneMatch(problem -> problem.toString().contains("hush"));
    }
}
