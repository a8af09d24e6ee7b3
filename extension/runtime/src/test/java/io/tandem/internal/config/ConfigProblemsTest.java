package io.tandem.internal.config;

import static io.tandem.internal.config.MapProperties.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.internal.messages.Problem;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigProblemsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sql.twophase                  | yes       | true or false",
                "sql.unsafe-commit             | FAIL      | fail, warn, allow",
                "sql.plain-entity-manager      | false     | on or off",
                "sql.transaction.timeout       | 60        | 30s",
                "sql.transaction.timeout       | 0         | more than zero",
                "sql.transaction.log           | files     | file",
                "sql.recovery.period           | 0s        | more than zero",
                "sql.recovery.backoff          | -1s       | more than zero",
                "sql.recovery.orphan-safety    | PT        | PT30S",
                "sql.connection.a.twophase     | 1         | true or false",
                "sql.connection.a.schema       | drop      | none, validate, create, update, drop-and-create",
                "sql.connection.a.start-wait   | soon      | 0 for none",
                "sql.connection.a.driver       | a driver  | the full name of a class",
                "sql.connection.a.packages     | com.acme.*| full package names",
            })
    void reportsABadValueWithItsPlaceAndTheValidForms(String key, String value, String valid) {
        // a driver alone would be a problem of its own
        List<Problem> problems = problems(key, value, "sql.connection.a.url", "jdbc:h2:mem:a");

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.text())
                    .startsWith("TANDEM00110: '" + key + "' is set to '" + value + "' in " + PLACE)
                    .contains(valid);
            assertThat(problem.connection().isPresent()).isEqualTo(key.contains(".a."));
        });
    }

    @Test
    void reportsTheDefaultOfABadValue() {
        assertThat(text("sql.transaction.timeout", "0")).endsWith("remove the key (default: 60s).");
    }

    @Test
    void reportsAnAddressThatIsNotJdbcWithoutShowingIt() {
        assertThat(text("sql.connection.a.url", "postgres://u:hush@h/db"))
                .startsWith("TANDEM00110:")
                .contains("'postgres:***'", "jdbc:")
                .doesNotContain("hush");
    }

    @Test
    void reportsAnAddressInPlaceOfAJndiName() {
        assertThat(text("sql.connection.a.datasource", "jdbc:postgresql://u:hush@h/db"))
                .startsWith("TANDEM00110:")
                .contains("'jdbc:postgresql://h/db'", "'url'")
                .doesNotContain("hush");
    }

    @Test
    void reportsNamesNoConnectionCanHave() {
        assertThat(problems(
                        "sql.connections", "fine, data.warehouse, lager haus",
                        "sql.connection.\"a.b\".url", "jdbc:h2:mem:x",
                        "sql.connection.\"quoted\".url", "jdbc:h2:mem:x",
                        "sql.connection..url", "jdbc:h2:mem:x"))
                .extracting(Problem::text)
                .allMatch(text -> text.startsWith("TANDEM00113:") && text.contains("letters, digits, '_' and '-'"))
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text).contains("'sql.connections'", "'data.warehouse'"),
                        text -> assertThat(text).contains("'sql.connections'", "'lager haus'"),
                        text -> assertThat(text).contains("'\"a.b\"'"),
                        text -> assertThat(text).contains("'\"quoted\"'"),
                        text -> assertThat(text).contains("''"));
    }

    @Test
    void reportsTwoPlacesOfOneConnection() {
        assertThat(text("sql.connection.a.url", "jdbc:h2:mem:a", "sql.connection.a.datasource", "java:/a"))
                .startsWith("TANDEM00114: Connection 'a'")
                .contains("Keep 'sql.connection.a.url' for", "or 'sql.connection.a.datasource' for");
    }

    @Test
    void reportsWhatHasNoEffectWithoutAUrl() {
        assertThat(problems(
                        "sql.connection.a.username", "u",
                        "sql.connection.a.password", "hush",
                        "sql.connection.b.datasource", "java:/b",
                        "sql.connection.b.driver", "com.acme.Driver"))
                .hasSize(3)
                .allMatch(problem -> problem.text().startsWith("TANDEM00115:"))
                .anyMatch(problem -> problem.text().contains("'sql.connection.a.username'"))
                .anyMatch(problem -> problem.text().contains("'sql.connection.a.password'"))
                .anyMatch(problem -> problem.text().contains("'sql.connection.b.driver'")
                        && problem.text().contains("Set 'sql.connection.b.url'"));
    }

    @Test
    void blamesOnlyTheUrlWhereItIsBad() {
        assertThat(text("sql.connection.a.url", "${NOWHERE}", "sql.connection.a.username", "u"))
                .startsWith("TANDEM00117:");
    }

    @ParameterizedTest
    @CsvSource({"memory, memory", "jdbc:, jdbc:", "jdbc:pg://u:hush@h, jdbc:pg://h"})
    void refusesALogThatThereIsNot(String log, String shown) {
        assertThat(text("sql.transaction.log", log))
                .startsWith("TANDEM00110: 'sql.transaction.log' is set to '" + shown + "'")
                .contains("file, journal, or jdbc:N");
    }

    @Test
    void reportsAnExpressionWithoutAValueOnce() {
        assertThat(problems("sql.connection.a.schema", "${NOWHERE}"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.connection()).contains("a");
                    assertThat(problem.text())
                            .startsWith("TANDEM00117:")
                            .contains("'sql.connection.a.schema' in " + PLACE);
                });
    }

    private static String text(String... keysAndValues) {
        List<Problem> problems = problems(keysAndValues);
        assertThat(problems).hasSize(1);
        return problems.get(0).text();
    }

    private static List<Problem> problems(String... keysAndValues) {
        return ConfigReader.read(MapProperties.of(keysAndValues), Set.of()).problems();
    }
}
