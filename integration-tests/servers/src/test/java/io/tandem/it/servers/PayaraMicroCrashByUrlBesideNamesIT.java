package io.tandem.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** A pool of Tandem's beside data sources of the server, one of which has the server's first transaction when it is tried out. */
class PayaraMicroCrashByUrlBesideNamesIT extends CrashScenario {

    @Override
    Server create() {
        return new PayaraMicro();
    }

    @Override
    Set<String> ways() {
        return Set.of(BY_NAME);
    }

    @Override
    SuiteWar war(String way, Databases databases) {
        return super.war(way, databases)
                .without("sql.connection.ledger.datasource")
                .with(databases.ledger().properties("ledger"))
                .library(Jars.POSTGRESQL)
                .libraries(Jars.AGROAL);
    }

    @Test
    void recoveryKnowsOfItInTime() {
        assertThat(server().process().output()).contains("TANDEM00001").doesNotContain("TANDEM00023");
    }
}
