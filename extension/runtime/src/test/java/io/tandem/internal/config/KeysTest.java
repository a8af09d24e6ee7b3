package io.tandem.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeysTest {

    @Test
    void explainsEveryKey() {
        assertThat(Keys.all()).hasSizeGreaterThan(20).allSatisfy(key -> {
            assertThat(key.meaning()).isNotBlank();
            assertThat(key.form().valid()).isNotBlank();
        });
    }

    @Test
    void hasDefaultsInAValidForm() {
        assertThat(Keys.all()).filteredOn(key -> !key.defaultValue().isEmpty()).allSatisfy(key -> assertThat(
                        key.form().parser().apply(key.defaultValue()))
                .isPresent());
    }

    @Test
    void statesTheDefaultsThatHold() {
        TandemConfig config = ConfigReader.read(MapProperties.of("sql.connections", "a"), Set.of())
                .config();
        ConnectionConfig connection = config.connection("a");

        assertThat(connection).isEqualTo(ConnectionConfig.unconfigured("a"));
        assertThat(config.recovery()).isEqualTo(RecoveryConfig.DEFAULT);
        assertDefault(Keys.TWOPHASE, config.twophase());
        assertDefault(Keys.UNSAFE_COMMIT, config.unsafeCommit());
        assertDefault(Keys.PLAIN_ENTITY_MANAGER, config.plainEntityManager());
        assertDefault(Keys.SCHEMA, connection.schema());
        assertDefault(Keys.START_WAIT, connection.startWait());
        assertDefault(Keys.SOCKET_TIMEOUT, connection.socketTimeout());
        assertDefault(Keys.LOG, config.transaction().log());
        assertDefault(Keys.LOG_DIR, config.transaction().logDir());
        assertDefault(Keys.TIMEOUT, config.transaction().timeout());
        assertDefault(Keys.RECOVERY_PERIOD, config.recovery().period());
        assertDefault(Keys.RECOVERY_BACKOFF, config.recovery().backoff());
        assertDefault(Keys.ORPHAN_SAFETY, config.recovery().orphanSafety());
    }

    private static <T> void assertDefault(Key<T> key, T holds) {
        Optional<T> stated = key.form().parser().apply(key.defaultValue());
        assertThat(stated).as(key.pattern()).contains(holds);
    }
}
