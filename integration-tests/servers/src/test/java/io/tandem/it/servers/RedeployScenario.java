package io.tandem.it.servers;

import static io.tandem.it.servers.table.Suite.REDEPLOY_BY_NAME;
import static io.tandem.it.servers.table.Suite.REDEPLOY_BY_URL;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.servers.table.CellRecorder;
import io.tandem.it.servers.table.Fills;
import io.tandem.it.support.Database;
import io.tandem.it.support.TestClasses;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;

/** An application is deployed and undeployed ten times, and nothing is left of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RedeployScenario {

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

    final Server server() {
        return server;
    }

    /** Where WARs are written. */
    final Path wars() {
        return wars;
    }

    /** Those that only the application knows. */
    final Databases own() {
        return own;
    }

    /** Those behind the data sources of the server. */
    final Databases databases() {
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

    SuiteWar byName() {
        return server.wars().byName(databases);
    }
}
