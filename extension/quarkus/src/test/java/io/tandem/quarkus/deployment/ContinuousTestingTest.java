package io.tandem.quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.ContinuousTestingTestUtils;
import io.quarkus.test.ContinuousTestingTestUtils.TestStatus;
import io.quarkus.test.QuarkusDevModeTest;
import io.tandem.quarkus.deployment.shop.Movement;
import io.tandem.quarkus.deployment.shop.MovementET;
import io.tandem.quarkus.deployment.shop.Office;
import io.tandem.quarkus.deployment.shop.Order;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An application's own tests run again when what they look at has changed. */
class ContinuousTestingTest {

    private static final String CONFIGURATION = "application.properties";

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = new QuarkusDevModeTest()
            .withApplicationRoot(jar -> jar.addClasses(Order.class, Movement.class, Office.class)
                    .addAsResource(
                            new StringAsset(ContinuousTestingTestUtils.appProperties(
                                    "sql.twophase=true",
                                    "sql.connection.default.url=jdbc:h2:mem:shop",
                                    "sql.connection.warehouse.url=jdbc:h2:mem:warehouse",
                                    "sql.transaction.log-dir=target/continuous-log",
                                    "%test.sql.transaction.log-dir=target/continuous-test-log")),
                            CONFIGURATION))
            .withTestArchive(jar -> jar.addClass(MovementET.class));

    @Test
    void runsTheTestsOfTheApplicationAgain() {
        ContinuousTestingTestUtils tests = new ContinuousTestingTestUtils();
        TestStatus first = tests.waitForNextCompletion();
        assertThat(first.getTestsPassed()).as(first.toString()).isEqualTo(1);
        assertThat(first.getTestsFailed()).as(first.toString()).isZero();

        APPLICATION.modifyResourceFile(
                CONFIGURATION, text -> text + "\nsql.connection.archive.url=jdbc:h2:mem:archive\n");
        TestStatus second = tests.waitForNextCompletion();
        assertThat(second.getTestsFailed()).as(second.toString()).isEqualTo(1);
    }
}
