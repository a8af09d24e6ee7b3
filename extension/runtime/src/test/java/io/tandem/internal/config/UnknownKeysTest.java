package io.tandem.internal.config;

import static io.tandem.internal.config.MapProperties.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.internal.messages.Problem;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownKeysTest {

    @ParameterizedTest
    @CsvSource({
        "sql.connection.a.ulr,             sql.connection.a.url",
        "sql.connection.a.socketTimeout,   sql.connection.a.socket-timeout",
        "sql.connection.a.two-phase,       sql.connection.a.twophase",
        "sql.connection.a.pol.max-size,    sql.connection.a.pool.max-size",
        "sql.connection.a.hibernat.x.y,    sql.connection.a.hibernate.x.y",
        "sql.connection.url,               sql.connection.default.url",
        "sql.connection.pool.max-size,     sql.connection.default.pool.max-size",
        "sql.transaction.logdir,           sql.transaction.log-dir",
        "sql.transaction.timeuot,          sql.transaction.timeout",
        "sql.recovery.perod,               sql.recovery.period",
    })
    void reportsTheNearestKey(String key, String nearest) {
        assertThat(text(key))
                .startsWith("TANDEM00111: Unknown key '" + key + "' in " + PLACE)
                .contains("Did you mean '" + nearest + "'?");
    }

    @Test
    void reportsTheKeysThereAreWhereNoneIsNear() {
        assertThat(text("sql.recovery.tempo"))
                .startsWith("TANDEM00111:")
                .doesNotContain("Did you mean")
                .contains("[sql.recovery.period, sql.recovery.backoff, sql.recovery.orphan-safety]");
        assertThat(text("sql.connection.a.colour")).contains("sql.connection.N.url");
        assertThat(text("sql.connection.a")).contains("sql.connection.N.url");
        assertThat(text("sql.connection")).contains("sql.connection.N.url");
    }

    @Test
    void assignsTheProblemToItsConnection() {
        assertThat(problems("sql.connection.a.ulr"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.connection()).contains("a"));
    }

    @Test
    void takesAMisspeltKeyForTheConfigurationOfAConnection() {
        assertThat(ConfigReader.read(MapProperties.of("sql.connection.a.ulr", "x"), Set.of())
                        .config()
                        .names())
                .containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({
        "sql.two-phase,                  sql.twophase",
        "sql.twoPhase,                   sql.twophase",
        "sql.unsafe.commit,              sql.unsafe-commit",
        "sql.transactions.timeout,       sql.transaction.timeout",
        "sql.connections.a.url,          sql.connection.a.url",
        "sql.conection.a.url,            sql.connection.a.url",
        "sql.conection.a.ulr,            sql.connection.a.url",
        "sql.conection.a.pool.max-size,  sql.connection.a.pool.max-size",
    })
    void reportsAForeignKeyThatIsNearOurs(String key, String nearest) {
        assertThat(text(key))
                .startsWith("TANDEM00112: Unknown key '" + key + "' in " + PLACE)
                .contains("Did you mean '" + nearest + "'?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sql.dialect", "sql.init.mode", "sql.connection-timeout", "sql.pool.size", "sql.url", "sql.test.x",
                "sql.test.connection.a", "sqlserver.twophase", "my.sql.two-phase", "SQL_TWO_PHASE", "sql", "%dev.sql.x"
            })
    void leavesOtherKeysAlone(String key) {
        assertThat(problems(key)).isEmpty();
    }

    private static String text(String key) {
        List<Problem> problems = problems(key);
        assertThat(problems).hasSize(1);
        return problems.get(0).text();
    }

    private static List<Problem> problems(String key) {
        return ConfigReader.read(MapProperties.of(key, "x"), Set.of()).problems();
    }
}
