package io.tandem.it.servers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.it.servers.table.Fills;
import io.tandem.it.servers.table.On;
import io.tandem.it.servers.table.Product;
import io.tandem.it.servers.table.Suite;
import io.tandem.it.support.TestClasses;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A TomEE as it comes, whose transaction manager keeps no log. */
@On(Product.TOMEE)
class TomeeRefusalIT {

    private static final Path WARS = TestClasses.workDirectory("wars");
    private static final Databases DATABASES = Databases.create();
    private static final Tomee SERVER = new Tomee();

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Fills(Suite.REFUSALS)
    @Test
    void twoPhaseIsRefusedWithoutALog() {
        Path war = SERVER.wars().byUrl(DATABASES).write(WARS.resolve("refused.war"));

        assertThatThrownBy(() -> SERVER.deploy("refused", war))
                .isInstanceOf(DeploymentFailure.class)
                .hasMessageContaining("TANDEM00181: The transaction manager of TomEE keeps no log");
    }

    @Test
    void oneCommitAfterTheOtherNeedsNoLog() {
        SERVER.deploy("plain", SERVER.wars().byUrl(DATABASES).withoutTwoPhase().write(WARS.resolve("plain.war")));

        SERVER.door("plain").check("commitsOnThreeDatabases");
        SERVER.undeploy("plain");
    }
}
