package io.tandem.it.servers;

import static io.tandem.it.servers.table.Suite.BEHAVIOUR_BY_NAME;
import static io.tandem.it.servers.table.Suite.BEHAVIOUR_BY_URL;
import static io.tandem.it.servers.table.Suite.FLUSH_THEN_FAIL;
import static io.tandem.it.servers.table.Suite.START;
import static io.tandem.it.servers.table.Suite.TWO_APPLICATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.servers.table.CellRecorder;
import io.tandem.it.servers.table.Fills;
import io.tandem.it.support.TestClasses;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;

/** The application twice in one server: on data sources of the server, and by address. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BehaviourScenario {

    private static final String NAMES = "names";
    private static final String URLS = "urls";

    private final Path wars = TestClasses.workDirectory("wars");
    private final Databases byName = Databases.create();
    private final Databases byUrl = Databases.create();
    private Server server;

    /** The server, not started and without data sources. */
    abstract Server create();

    /** What Tandem says to run on. */
    abstract String platform();

    /** The application by address, packed for this server. */
    SuiteWar byUrl(Databases databases) {
        return server.wars().byUrl(databases);
    }

    Server server() {
        return server;
    }

    @BeforeAll
    void start(TestReporter reporter) {
        server = create();
        byName.byName().forEach(server::xaDataSource);
        server.start();
        server.deploy(NAMES, server.wars().byName(byName).write(wars.resolve("names.war")));
        reporter.publishEntry(CellRecorder.WITH, server.door(NAMES).with());
        server.deploy(URLS, byUrl(byUrl).write(wars.resolve("urls.war")));
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Fills(BEHAVIOUR_BY_NAME)
    @TestFactory
    Stream<DynamicTest> byDataSourcesOfTheServer() {
        return Behaviour.of(server.door(NAMES));
    }

    @Fills(BEHAVIOUR_BY_URL)
    @TestFactory
    Stream<DynamicTest> byAddress() {
        return Behaviour.of(server.door(URLS));
    }

    @Fills(value = FLUSH_THEN_FAIL, says = "rolled back")
    @TestFactory
    Stream<DynamicTest> whatTheCommitFlushedIsRolledBackWhenItFailsAfterwards() {
        return Stream.of(NAMES, URLS)
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> server.door(name).check("rollsBackWhatTheCommitFlushedWhenItFailsAfterwards")));
    }

    @Fills(value = TWO_APPLICATIONS, says = "yes")
    @Test
    void twoApplicationsUseDifferentDatabasesUnderOneName() {
        server.door(NAMES).sell("lamp");

        assertThat(byName.warehouse().rows("movement where item = 'lamp'")).isEqualTo(1);
        assertThat(byUrl.warehouse().rows("movement where item = 'lamp'")).isZero();
    }

    @Test
    void aStartSaysOneLine() {
        List<String> lines = server.process()
                .output()
                .lines()
                .filter(line -> line.contains("TANDEM00001"))
                .toList();

        assertThat(lines)
                .hasSize(2)
                .allMatch(line -> line.contains("on " + platform()
                        + ": default (PostgreSQL 17.5, two-phase), ledger (PostgreSQL 17.5, two-phase), warehouse"));
    }

    @Fills(START)
    @Test
    void aStartSaysWhatItCosts(TestReporter reporter) {
        List<String> costs = Pattern.compile("TANDEM00001: Tandem .*, started in (\\d+ ms) on " + platform() + ":")
                .matcher(server.process().output())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(costs).hasSize(2);
        reporter.publishEntry(CellRecorder.SAYS, String.join(", ", costs));
    }
}
