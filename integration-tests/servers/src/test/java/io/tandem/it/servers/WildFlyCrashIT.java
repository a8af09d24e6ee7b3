package io.tandem.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class WildFlyCrashIT extends CrashScenario {

    @Override
    Server create(Databases databases) {
        WildFly server = new WildFly();
        databases.byName().forEach(server::xaDataSource);
        return server;
    }

    @Override
    Map<String, Function<Databases, SuiteWar>> wars() {
        return Map.of(BY_NAME, WildFlyWars::byName, BY_URL, databases -> WildFlyWars.byUrl(databases)
                .with("sql.transaction.log-dir", "nowhere")
                .with("sql.recovery.period", "1s"));
    }

    @Test
    void dangerousAndIdleSettingsAreReported() {
        assertThat(server().process().output())
                .contains("TANDEM00020: The transaction service is that of WildFly, so that [sql.transaction.log-dir,"
                        + " sql.recovery.period] say nothing here.")
                .contains("TANDEM00021: The node name of WildFly is '1'");
    }
}
