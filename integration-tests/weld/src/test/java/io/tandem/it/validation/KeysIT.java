package io.tandem.it.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Setting;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Applications whose configuration has a mistake. */
class KeysIT {

    private final ApplicationArchives application =
            new ApplicationArchives("keys").classes(Item.class).connection("default", Setting.h2());

    @Entity
    static class Item {
        @Id
        Long id;
    }

    @ParameterizedTest
    @CsvSource({
        "sql.two-phase, true, sql.twophase",
        "sql.unsafe-comit, warn, sql.unsafe-commit",
        "sql.connection.default.usrname, me, sql.connection.default.username",
        "sql.connection.default.shema, create, sql.connection.default.schema",
        "sql.transaction.log-directory, /tmp/log, sql.transaction.log-dir",
        "sql.transaction.timout, 30s, sql.transaction.timeout",
        "sql.recovery.perod, 30s, sql.recovery.period",
        "sql.conection.default.url, jdbc:h2:mem:x, sql.connection.default.url",
    })
    void anUnknownKeyIsNamedWithTheNearest(String key, String value, String nearest) {
        assertThat(application.property(key, value).failure().message()).contains("TANDEM001", key, nearest);
    }

    @ParameterizedTest
    @CsvSource({
        "sql.twophase, yes, true",
        "sql.connection.default.twophase, 1, false",
        "sql.unsafe-commit, never, allow",
        "sql.connection.default.schema, recreate, drop-and-create",
        "sql.transaction.timeout, 30, 30s",
        "sql.recovery.period, soon, PT30S",
        "sql.connection.default.pool.max-size, many, number",
    })
    void aValueThatIsNoneIsNamedWithTheValidForms(String key, String value, String valid) {
        assertThat(application.property(key, value).failure().message()).contains("TANDEM001", key, value, valid);
    }

    @Test
    void aUrlTogetherWithADatasourceIsRefused() {
        assertThat(application
                        .property("sql.connection.default.datasource", "java:app/jdbc/shop")
                        .failure()
                        .message())
                .contains("TANDEM001", "sql.connection.default.url", "sql.connection.default.datasource");
    }
}
