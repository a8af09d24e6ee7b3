package io.tandem.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.servers.table.Fills;
import io.tandem.it.servers.table.On;
import io.tandem.it.servers.table.Product;
import io.tandem.it.servers.table.Suite;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

@On(Product.TOMCAT)
class TomcatRefusalIT extends RefusalScenario {

    /** What Tomcat says of an application that leaves a thread or a thread's variable behind; a driver in it always registers itself. */
    private static final List<String> LEFT_BEHIND =
            List.of("clearReferencesThreads", "checkThreadLocalMapForLeaks", "likely to create a memory leak");

    /** Weld's threads, which it tells to end without waiting for them: Tomcat may look before the last has. */
    private static final String WELDS = "started a thread named [weld-worker-";

    private final Tomcat tomcat = new Tomcat();

    @Override
    Server create() {
        return tomcat;
    }

    @Test
    void aPoolOfTomcatsIsUsedWithoutTwoPhase() {
        tomcat.deploy("pooled", onPlain().withoutTwoPhase().write(wars().resolve("pooled.war")));

        tomcat.door("pooled").check("commitsOnThreeDatabases");
        tomcat.undeploy("pooled");
    }

    @Fills(Suite.REFUSALS)
    @Test
    void twoApplicationsWithOneLogAreRefused() {
        SuiteWar war = tomcat.wars().byUrl(Databases.create());
        tomcat.deploy("first", war.write(wars().resolve("first.war")));

        assertRefused(war)
                .contains("TANDEM00151: The transaction log in " + tomcat.wars().log("urls")
                        + " is in use by another application")
                .contains("give each a 'sql.transaction.log-dir' of its own");

        tomcat.door("first").check("commitsOnThreeDatabases");
        tomcat.undeploy("first");
    }

    @Fills(value = Suite.REDEPLOY_BY_URL, says = "nothing left")
    @Test
    @Override
    void isDeployedTenTimesByAddress(TestReporter reporter) {
        int before = tomcat.process().output().length();
        redeployByAddress(reporter);
        assertNothingIsLeft("again-urls", before);
    }

    @Fills(value = Suite.REDEPLOY_BY_NAME, says = "nothing left")
    @Test
    @Override
    void isDeployedTenTimesByName(TestReporter reporter) {
        int before = tomcat.process().output().length();
        redeployByName(reporter);
        assertNoConnections(databases());
        assertNothingIsLeft("again-names", before);
    }

    private void assertNothingIsLeft(String name, int before) {
        assertThat(tomcat.process().output().substring(before).lines())
                .filteredOn(line -> LEFT_BEHIND.stream().anyMatch(line::contains))
                .filteredOn(line -> !line.contains(WELDS))
                .isEmpty();
        // the driver's own thread holds the last ones for half a minute, a cache of the JDK's the last records that
        // were compared
        Awaitility.await("applications are forgotten")
                .atMost(ServerProcess.PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> Collections.frequency(tomcat.leaks(), "/" + name), count -> count <= Applications.LAST);
    }
}
