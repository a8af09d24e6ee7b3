package io.tandem.it.servers.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class CellRecorderTest {

    @TempDir
    Path directory;

    /** Two checks that hold and one that does not; a word; one that is not counted. */
    @On(Product.WILDFLY)
    static class Mixed {

        @BeforeAll
        static void start(TestReporter reporter) {
            reporter.publishEntry(CellRecorder.WITH, "Hibernate 1");
        }

        @Fills(Suite.BEHAVIOUR_BY_NAME)
        @TestFactory
        Stream<DynamicTest> checks() {
            return Stream.of("a", "b", "c")
                    .map(name ->
                            DynamicTest.dynamicTest(name, () -> assertThat(name).isNotEqualTo("b")));
        }

        @Fills(value = Suite.TWO_APPLICATIONS, says = "yes")
        @Test
        void two() {}

        @Fills(Suite.START)
        @Test
        void measured(TestReporter reporter) {
            reporter.publishEntry(CellRecorder.SAYS, "7 ms");
        }

        @Test
        void other() {
            throw new AssertionError("of no suite");
        }
    }

    /** Both suites are of the class. */
    @On(Product.WILDFLY)
    @Fills({Suite.CRASH_BY_NAME, Suite.CRASH_BY_URL})
    static class Crashes {

        @Test
        void one() {}

        @Test
        void two() {}

        @Fills({})
        @Test
        void three() {}
    }

    /** Its server does not start. */
    static class Broken extends Crashes {

        @BeforeAll
        static void start() {
            assertThat("no server").isEmpty();
        }
    }

    @On(Product.PAYARA_MICRO)
    static class BrokenMicro extends Broken {}

    @On(Product.WILDFLY)
    static class GivenUp extends Crashes {

        @BeforeAll
        static void start() {
            assumeTrue(false, "no JDK");
        }
    }

    /** The page while it runs. */
    @On(Product.WILDFLY)
    static class Watching {

        private static Path page;
        private static String seen = "";

        @Fills(Suite.REFUSALS)
        @Test
        void looks() throws IOException {
            seen = Files.readString(page);
        }
    }

    @Test
    void countsWhatPassedOfEachSuite() throws IOException {
        assertThat(run(selectClass(Mixed.class)))
                .contains("| Hibernate 1 | **failed: 2 of 3**, 1 s, ")
                .contains("| yes, 1 s, ")
                .contains("| 7 ms, 1 s, ");
        assertThat(Files.readAllLines(directory.resolve("cells.csv"))).hasSize(3);
    }

    @Test
    void aClassFillsTheCellsOfAllItsTestsThatDontSayOtherwise() throws IOException {
        assertThat(run(selectClass(Crashes.class)).split("2 of 2, 1 s, ", -1)).hasSize(3);
    }

    @Test
    void aServerThatDoesNotStartIsAFailureOfAllItsSuites() throws IOException {
        run(selectClass(Crashes.class));

        assertThat(run(selectClass(BrokenMicro.class)).split("\\*\\*failed before the first test\\*\\*", -1))
                .hasSize(3);
    }

    @Test
    void aPartOfASuiteIsNoSuccess() throws IOException {
        assertThat(run(DiscoverySelectors.selectMethod(Crashes.class, "one"))).contains("**not all run: 1 of 2**");
    }

    @Test
    void whatWasGivenUpLeavesWhatWasFoundBefore() throws IOException {
        String before = run(selectClass(Crashes.class));

        assertThat(run(selectClass(GivenUp.class))).isEqualTo(before);
    }

    @Test
    void whatRunsIsNotGreenBeforeItHasEnded() throws IOException {
        Watching.page = directory.resolve("page.md");

        assertThat(run(selectClass(Watching.class))).contains("| 1 of 1, 1 s, ");
        assertThat(Watching.seen).contains("| **not ended: 0 of 0**, 1 s, ");
    }

    private String run(DiscoverySelector selector) throws IOException {
        Path page = directory.resolve("page.md");
        if (Files.notExists(page)) {
            Files.write(page, List.of(ServersTable.BEGIN, ServersTable.END));
        }
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        Launcher launcher = LauncherFactory.create(config);
        launcher.execute(
                LauncherDiscoveryRequestBuilder.request().selectors(selector).build(),
                new CellRecorder(Optional.of(directory.resolve("cells.csv")), Optional.of(page)));
        return Files.readString(page);
    }
}
