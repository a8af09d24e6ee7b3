package io.tandem.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.servers.table.Fills;
import io.tandem.it.servers.table.On;
import io.tandem.it.servers.table.Product;
import io.tandem.it.servers.table.Suite;
import java.util.Set;
import org.junit.jupiter.api.Test;

@On(Product.WILDFLY)
@Fills({Suite.CRASH_BY_NAME, Suite.CRASH_BY_URL})
class WildFlyCrashIT extends CrashScenario {

    /** Which WildFly. */
    Product product() {
        return Product.WILDFLY;
    }

    @Override
    Server create() {
        return new WildFly(product());
    }

    @Override
    Set<String> ways() {
        return Set.of(BY_NAME, BY_URL);
    }

    @Override
    SuiteWar war(String way, Databases databases) {
        SuiteWar war = super.war(way, databases);
        return way.equals(BY_NAME)
                ? war
                : war.with("sql.transaction.log-dir", "nowhere").with("sql.recovery.period", "1s");
    }

    @Fills({})
    @Test
    void dangerousAndIdleSettingsAreReported() {
        assertThat(server().process().output())
                .contains("TANDEM00020: The transaction service is that of WildFly, so that [sql.transaction.log-dir,"
                        + " sql.recovery.period] say nothing here.")
                .contains("TANDEM00021: The node name of WildFly is '1'");
    }

    @Fills({})
    @Test
    void databasesOfAnApplicationWithPoolsOfTandemWorkAtTheSameTime() {
        assertThat(together(BY_URL, "PREPARE TRANSACTION")).isEqualTo(3);
        assertThat(together(BY_URL, "COMMIT PREPARED")).isEqualTo(3);
    }
}
