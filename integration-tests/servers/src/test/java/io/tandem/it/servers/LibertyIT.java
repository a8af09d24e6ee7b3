package io.tandem.it.servers;

import static io.tandem.it.servers.table.Suite.BEHAVIOUR_BY_URL;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.servers.table.Fills;
import io.tandem.it.servers.table.On;
import io.tandem.it.servers.table.Product;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The application on Open Liberty, with Hibernate in the WAR; by address it does without two-phase commit. */
@On(Product.LIBERTY)
class LibertyIT extends BehaviourScenario {

    @Override
    Server create() {
        return new Liberty();
    }

    @Override
    String platform() {
        return "Liberty";
    }

    @Override
    SuiteWar byUrl(Databases databases) {
        return super.byUrl(databases).withoutTwoPhase();
    }

    /** But for what says that they are two-phase. */
    @Fills(value = BEHAVIOUR_BY_URL, says = "without two-phase: all but the check of it")
    @TestFactory
    @Override
    Stream<DynamicTest> byAddress() {
        return super.byAddress().filter(check -> !check.getDisplayName().equals("knowsItsConnections"));
    }

    @Test
    @Override
    void aStartSaysOneLine() {
        // Liberty itself tells of exceptions of the application, whose messages are Tandem's in some of the checks
        assertThat(server().process().output().lines().filter(line -> line.contains("] TANDEM")))
                .hasSize(2)
                .allMatch(line -> line.contains("TANDEM00001") && line.contains("on Liberty: default (PostgreSQL 17.5"))
                .anyMatch(line -> line.contains("two-phase commit is off"));
    }
}
