package io.tandem.it.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.it.support.Database;
import io.tandem.it.support.TestClasses;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What can't be atomic or recovered on Tomcat is found when it is deployed; and nothing is left of what was undeployed. */
class TomcatRefusalIT {

    private static final int TIMES = 10;

    /** What Tomcat says of an application that leaves a thread or a thread's variable behind; a driver in it always registers itself. */
    private static final List<String> LEFT_BEHIND =
            List.of("clearReferencesThreads", "checkThreadLocalMapForLeaks", "likely to create a memory leak");

    private static final Path WARS = TestClasses.workDirectory("wars");
    private static final Databases DATABASES = Databases.create();
    private static final Tomcat SERVER = new Tomcat();

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aPoolOfTomcatsIsRefusedUnderTwoPhase() {
        assertRefused(pooled())
                .contains(
                        "TANDEM00142: Connection 'warehouse' can't take part in two-phase commit:"
                                + " 'java:comp/env/jdbc/warehouse' is no javax.sql.XADataSource. Define it as an XA data source");
    }

    @Test
    void aPoolOfTomcatsIsUsedWithoutTwoPhase() {
        SERVER.deploy(
                "pooled",
                pooled().with("sql.twophase", "false")
                        .with("sql.unsafe-commit", "allow")
                        .write(WARS.resolve("pooled.war")));

        SERVER.door("pooled").check("commitsOnThreeDatabases");
        SERVER.undeploy("pooled");
    }

    @Test
    void aNameThatIsNotBoundIsReported() {
        assertRefused(byUrl().with("sql.connection.warehouse.url", "")
                        .with("sql.connection.warehouse.datasource", "java:comp/env/jdbc/warehose"))
                .contains("TANDEM00144: No data source 'java:comp/env/jdbc/warehose' is bound in JNDI");
    }

    @Test
    void twoApplicationsWithOneLogAreRefused() {
        SERVER.deploy("first", byUrl().write(WARS.resolve("first.war")));

        assertRefused(byUrl())
                .contains("TANDEM00151: The transaction log in " + SERVER.log("urls")
                        + " is in use by another application")
                .contains("give each a 'sql.transaction.log-dir' of its own");

        SERVER.door("first").check("commitsOnThreeDatabases");
        SERVER.undeploy("first");
    }

    @Test
    void nothingIsLeftOfTenDeploymentsByAddress() {
        assertNothingIsLeft("again-urls", byUrl());
    }

    @Test
    void nothingIsLeftOfTenDeploymentsByName() {
        assertNothingIsLeft("again-names", TomcatWars.byName(DATABASES, SERVER.log("names")));
    }

    private static void assertNothingIsLeft(String name, SuiteWar war) {
        Path file = war.write(WARS.resolve(name + ".war"));
        int before = SERVER.process().output().length();
        for (int i = 0; i < TIMES; i++) {
            SERVER.deploy(name, file);
            SERVER.door(name).check("commitsOnThreeDatabases");
            SERVER.undeploy(name);
        }

        assertThat(SERVER.process().output().substring(before)).doesNotContain(LEFT_BEHIND);
        for (Database database : DATABASES.byName().values()) {
            assertThat(database.rows("pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"))
                    .isZero();
        }
        // the driver's own thread holds the last ones for half a minute; Weld's hold those that did not start for ever
        Awaitility.await("applications are forgotten")
                .atMost(ServerProcess.PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .until(SERVER::leaks, leaks -> !leaks.contains("/" + name));
    }

    private static SuiteWar byUrl() {
        return TomcatWars.byUrl(DATABASES, SERVER.log("urls"));
    }

    /** The warehouse is a pool of Tomcat's. */
    private static SuiteWar pooled() {
        String resources = TomcatWars.xaResource("default", DATABASES.shop())
                + TomcatWars.pooledResource("warehouse", DATABASES.warehouse())
                + TomcatWars.xaResource("ledger", DATABASES.ledger());
        return TomcatWars.byName(DATABASES, SERVER.log("pooled"))
                .text("META-INF/context.xml", TomcatWars.context(resources));
    }

    private static AbstractStringAssert<?> assertRefused(SuiteWar war) {
        String[] message = new String[1];
        assertThatThrownBy(() -> SERVER.deploy("refused", war.write(WARS.resolve("refused.war"))))
                .isInstanceOf(DeploymentFailure.class)
                .satisfies(e -> message[0] = e.getMessage());
        return assertThat(message[0]);
    }
}
