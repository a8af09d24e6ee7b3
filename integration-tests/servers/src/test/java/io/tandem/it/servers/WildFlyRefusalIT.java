package io.tandem.it.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.it.support.Database;
import io.tandem.it.support.TestClasses;
import java.nio.file.Path;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What can't be atomic or recovered on WildFly is found when it is deployed; and nothing is left of what was undeployed. */
class WildFlyRefusalIT {

    private static final int TIMES = 10;

    private static final Path WARS = TestClasses.workDirectory("wars");
    private static final Databases DATABASES = Databases.create();
    private static final Databases OWN = Databases.create();
    private static final WildFly SERVER = new WildFly().property("jboss.tx.node.id", "refusal");

    @BeforeAll
    static void start() {
        DATABASES.byName().forEach(SERVER::xaDataSource);
        SERVER.plainDataSource("plain", DATABASES.shop());
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aDataSourceWithoutXaIsRefusedUnderTwoPhase() {
        assertRefused(byName().with("sql.connection.warehouse.datasource", "java:jboss/datasources/plain"))
                .contains(
                        "TANDEM00142: Connection 'warehouse' can't take part in two-phase commit:"
                                + " 'java:jboss/datasources/plain' is no javax.sql.XADataSource. Define it as an XA data source");
    }

    @Test
    void aDataSourceDefinitionIsRefusedUnderTwoPhaseBecauseItIsNotRecovered() {
        assertRefused(defined()).contains("TANDEM00173: Connection 'warehouse'").contains("WildFly does not recover");
    }

    @Test
    void aDataSourceDefinitionIsUsedWithoutTwoPhase() {
        SERVER.deploy(
                "defined",
                defined()
                        .with("sql.twophase", "false")
                        .with("sql.unsafe-commit", "allow")
                        .write(WARS.resolve("defined.war")));

        SERVER.door("defined").check("statelessSessionsTakePart");
        SERVER.undeploy("defined");
    }

    @Test
    void aNameThatIsNotBoundIsReported() {
        assertRefused(byName().with("sql.connection.warehouse.datasource", "java:jboss/datasources/warehose"))
                .contains("TANDEM00144: No data source 'java:jboss/datasources/warehose' is bound in JNDI");
    }

    @Test
    void aPoolOfTandemsOwnNeedsAgroal() {
        assertRefused(new SuiteWar().with(Databases.common()).with(OWN.byUrl()).library(Jars.POSTGRESQL))
                .contains(
                        "TANDEM00172: Connection 'warehouse' needs a pool of Tandem's own, and Agroal is not on the class"
                                + " path. Add io.agroal:agroal-pool");
    }

    @Test
    void nothingIsLeftOfTenDeploymentsByAddress() {
        Path war = WildFlyWars.byUrl(OWN).write(WARS.resolve("again-urls.war"));
        assertNothingIsLeft("again-urls", war);

        for (Database database : OWN.byName().values()) {
            assertThat(database.rows("pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"))
                    .isZero();
        }
    }

    @Test
    void nothingIsLeftOfTenDeploymentsByName() {
        assertNothingIsLeft("again-names", byName().write(WARS.resolve("again-names.war")));
    }

    private static void assertNothingIsLeft(String name, Path war) {
        for (int i = 0; i < TIMES; i++) {
            SERVER.deploy(name, war);
            SERVER.door(name).check("commitsOnThreeDatabases");
            SERVER.undeploy(name);
        }
        Applications.awaitForgotten(SERVER.process());
    }

    private static SuiteWar byName() {
        return WildFlyWars.byName(DATABASES);
    }

    /** The warehouse is defined by the application. */
    private static SuiteWar defined() {
        return byName().with("sql.connection.warehouse.datasource", "java:app/jdbc/warehouse")
                .library(Jars.POSTGRESQL)
                .text("WEB-INF/web.xml", Applications.dataSourceDefinition(DATABASES.warehouse()));
    }

    private static AbstractStringAssert<?> assertRefused(SuiteWar war) {
        String[] message = new String[1];
        assertThatThrownBy(() -> SERVER.deploy("refused", war.write(WARS.resolve("refused.war"))))
                .isInstanceOf(DeploymentFailure.class)
                .satisfies(e -> message[0] = e.getMessage());
        return assertThat(message[0]);
    }
}
