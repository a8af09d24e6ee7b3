package io.tandem.it.servers;

import static io.tandem.it.servers.table.Suite.REDEPLOY_BY_NAME;
import static io.tandem.it.servers.table.Suite.REDEPLOY_BY_URL;
import static io.tandem.it.servers.table.Suite.REFUSALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.it.servers.table.CellRecorder;
import io.tandem.it.servers.table.Fills;
import io.tandem.it.support.Database;
import io.tandem.it.support.TestClasses;
import java.nio.file.Path;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;

/** What can't be atomic or recovered is found when it is deployed; and nothing is left of what was undeployed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RefusalScenario {

    private static final int TIMES = 10;

    private final Path wars = TestClasses.workDirectory("wars");
    private final Databases databases = Databases.create();
    private final Databases own = Databases.create();
    private Server server;

    /** The server, not started and without data sources. */
    abstract Server create();

    @BeforeAll
    void start() {
        server = create();
        databases.byName().forEach(server::xaDataSource);
        server.plainDataSource("plain", databases.warehouse());
        server.start();
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Fills(REFUSALS)
    @Test
    void aDataSourceWithoutXaIsRefusedUnderTwoPhase() {
        assertRefused(onPlain())
                .contains("TANDEM00142: Connection 'warehouse' can't take part in two-phase commit: '"
                        + server.wars().dataSource("plain")
                        + "' is no javax.sql.XADataSource. Define it as an XA data source");
    }

    @Fills(REFUSALS)
    @Test
    void aNameThatIsNotBoundIsReported() {
        String missing = server.wars().dataSource("warehose");
        assertRefused(byName().with("sql.connection.warehouse.datasource", missing))
                .contains("TANDEM00144: No data source '" + missing + "' is bound in JNDI");
    }

    @Fills(REFUSALS)
    @Test
    void aPoolOfTandemsOwnNeedsAgroal() {
        assertRefused(server.wars().withoutPool(own))
                .contains(
                        "TANDEM00172: Connection 'warehouse' needs a pool of Tandem's own, and Agroal is not on the class"
                                + " path. Add io.agroal:agroal-pool");
    }

    @Fills(value = REDEPLOY_BY_URL, says = "nothing left")
    @Test
    void isDeployedTenTimesByAddress(TestReporter reporter) {
        redeployByAddress(reporter);
        Applications.awaitForgotten(server.process());
    }

    @Fills(value = REDEPLOY_BY_NAME, says = "nothing left")
    @Test
    void isDeployedTenTimesByName(TestReporter reporter) {
        redeployByName(reporter);
        Applications.awaitForgotten(server.process());
    }

    /** Ten times, and no connection is left. */
    final void redeployByAddress(TestReporter reporter) {
        redeploy("again-urls", server.wars().byUrl(own), reporter);

        assertNoConnections(own);
    }

    /** Ten times; the connections are the server's. */
    final void redeployByName(TestReporter reporter) {
        redeploy("again-names", byName(), reporter);
    }

    static void assertNoConnections(Databases databases) {
        for (Database database : databases.byName().values()) {
            assertThat(database.rows("pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"))
                    .isZero();
        }
    }

    /** Those behind the data sources of the server. */
    Databases databases() {
        return databases;
    }

    private void redeploy(String name, SuiteWar war, TestReporter reporter) {
        Path file = war.write(wars.resolve(name + ".war"));
        for (int i = 0; i < TIMES; i++) {
            server.deploy(name, file);
            reporter.publishEntry(CellRecorder.WITH, server.door(name).with());
            server.door(name).check("commitsOnThreeDatabases");
            server.undeploy(name);
        }
    }

    private SuiteWar byName() {
        return server.wars().byName(databases);
    }

    /** The warehouse is behind a data source without XA. */
    SuiteWar onPlain() {
        return server.wars().onPlain(databases);
    }

    /** The warehouse is defined by the application. */
    SuiteWar defined() {
        return byName().with("sql.connection.warehouse.datasource", "java:app/jdbc/warehouse")
                .library(Jars.POSTGRESQL)
                .text("WEB-INF/web.xml", Applications.dataSourceDefinition(databases.warehouse()));
    }

    /** That it is deployed, and does one thing. */
    void assertUsable(SuiteWar war) {
        server.deploy("usable", war.write(wars.resolve("usable.war")));
        server.door("usable").check("statelessSessionsTakePart");
        server.undeploy("usable");
    }

    /** That it is not deployed, and what the server says. */
    AbstractStringAssert<?> assertRefused(SuiteWar war) {
        String[] message = new String[1];
        assertThatThrownBy(() -> server.deploy("refused", war.write(wars.resolve("refused.war"))))
                .isInstanceOf(DeploymentFailure.class)
                .satisfies(e -> message[0] = e.getMessage());
        return assertThat(message[0]);
    }
}
