package io.tandem.it.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.it.support.TestClasses;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The application on TomEE, which has neither Hibernate nor MicroProfile Config. */
class TomeeIT {

    private static final Path WARS = TestClasses.workDirectory("wars");
    private static final Databases BY_NAME = Databases.create();
    private static final Databases BY_URL = Databases.create();
    private static final Tomee SERVER = new Tomee().withLog();

    @BeforeAll
    static void start() {
        BY_NAME.byName().forEach(SERVER::xaDataSource);
        SERVER.start();
        SERVER.deploy("names", TomeeWars.byName(BY_NAME).write(WARS.resolve("names.war")));
        SERVER.deploy("urls", TomeeWars.byUrl(BY_URL).write(WARS.resolve("urls.war")));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @TestFactory
    Stream<DynamicTest> byDataSourcesOfTheServer() {
        return Behaviour.of(SERVER.door("names"));
    }

    @TestFactory
    Stream<DynamicTest> byAddress() {
        return Behaviour.of(SERVER.door("urls"));
    }

    @Test
    void twoApplicationsUseDifferentDatabasesUnderOneName() {
        SERVER.door("names").sell("lamp");

        assertThat(BY_NAME.warehouse().rows("movement where item = 'lamp'")).isEqualTo(1);
        assertThat(BY_URL.warehouse().rows("movement where item = 'lamp'")).isZero();
    }

    @Test
    void anIdentityThatEveryServerHasIsWarnedOf() {
        assertThat(SERVER.process().output()).contains("TANDEM00021: The node name of TomEE is 'GTMID'");
    }

    @Test
    void aPoolOfTheServersIsRefusedUnderTwoPhase() {
        SuiteWar war =
                TomeeWars.byName(BY_NAME).with("sql.connection.warehouse.datasource", "openejb:Resource/warehouseP");

        assertThatThrownBy(() -> SERVER.deploy("refused", war.write(WARS.resolve("refused.war"))))
                .isInstanceOf(DeploymentFailure.class)
                .hasMessageContaining("TANDEM00142: Connection 'warehouse'");
    }
}
