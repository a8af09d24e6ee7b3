package io.tandem.it.crash.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.crash.Servers;
import io.tandem.it.crash.Summary;
import io.tandem.it.crash.matrix.Halting.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A JVM is halted before and after every prepare, log write, commit and forget of a sale, and started again: the sale is in
 * all databases or in none, as it was decided, nothing is in doubt, and the log is empty.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillMatrixIT {

    /** Which third of the points is the sample. */
    private static final long SEED = 4711;

    /** As many at a time: a life is a start of a JVM, and with a log in a table the wait for its lease. */
    private final Lanes lanes = new Lanes(3);

    private final List<Halting> haltings = Collections.synchronizedList(new ArrayList<>());
    private final Instant began = Instant.now();
    private final AtomicInteger points = new AtomicInteger();

    static List<Configuration> configurations() {
        return Summary.whole() ? Configuration.all() : Configuration.sample();
    }

    /** Recovery does the same with what was voted down and what was not decided. */
    static List<Configuration> decided() {
        return configurations().stream()
                .filter(configuration -> configuration.refusing().isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("configurations")
    @Execution(ExecutionMode.CONCURRENT)
    void aSaleIsWholeOrAbsentWhereverItIsHalted(Configuration configuration) {
        lanes.use(servers -> halted(servers, configuration));
    }

    private void halted(Servers servers, Configuration configuration) {
        KillMatrix matrix = new KillMatrix(servers, configuration);
        List<String> instants = matrix.count();
        List<Integer> chosen = chosen(instants.size());
        points.addAndGet(instants.size());

        List<Halting> halted = matrix.run(instants, chosen);
        matrix.close();
        haltings.addAll(halted);

        configuration.decision().ifPresent(decision -> assertThat(instants).contains(decision));
        configuration.refusing().ifPresent(name -> assertThat(instants)
                .contains("after prepare a", "before rollback a")
                .containsAnyOf("failed prepare " + name, "failed commit " + name)
                .noneMatch(instant -> instant.endsWith("log")));
        matrix.checkOrder();
        assertThat(halted)
                .extracting(Halting::instant)
                .isEqualTo(
                        chosen.stream().map(number -> instants.get(number - 1)).toList());
        assertThat(halted).filteredOn(halting -> !halting.problems().isEmpty()).isEmpty();
    }

    /** All branches prepared, and the decision made or not: the start that ends them is halted in its turn. */
    @ParameterizedTest
    @MethodSource("decided")
    @Execution(ExecutionMode.CONCURRENT)
    @EnabledIfSystemProperty(named = "crash.whole", matches = "true")
    void aSaleIsWholeOrAbsentWhereverItsRecoveryIsHalted(Configuration configuration) {
        lanes.use(servers -> haltedInRecovery(servers, configuration));
    }

    private void haltedInRecovery(Servers servers, Configuration configuration) {
        KillMatrix matrix = new KillMatrix(servers, configuration);
        List<String> instants = matrix.count();
        String decision = configuration.decision().orElseThrow();
        List<Halting> halted = new ArrayList<>(matrix.runRecovery(instants, decision));
        halted.addAll(matrix.runRecovery(instants, instants.get(instants.indexOf(decision) - 2)));
        matrix.close();
        points.addAndGet(halted.size());
        haltings.addAll(halted);

        // before and after each branch, once committed and once rolled back
        assertThat(halted).hasSizeGreaterThanOrEqualTo(4 * configuration.databases());
        assertThat(halted).filteredOn(halting -> !halting.problems().isEmpty()).isEmpty();
    }

    /** The proof that the proof can fail. */
    @Test
    void withoutTwoPhaseCommitSomeSalesAreTorn() {
        lanes.use(KillMatrixIT::torn);
    }

    private static void torn(Servers servers) {
        Instant start = Instant.now();
        KillMatrix matrix = new KillMatrix(servers, Configuration.withoutTwoPhase());
        List<String> instants = matrix.count();

        List<Integer> commits = IntStream.rangeClosed(1, instants.size())
                .filter(number -> instants.get(number - 1).contains("commit"))
                .boxed()
                .toList();
        List<Halting> halted = matrix.run(instants, commits);
        matrix.close();

        Summary.line("matrix, 2PC off", start, counted(halted, halted.size()));
        assertThat(halted)
                .filteredOn(halting -> halting.has(Problem.TORN))
                .extracting(Halting::instant)
                .containsExactly("after commit a", "before commit b");
    }

    @AfterAll
    void summary() {
        lanes.close();
        Summary.line("kill matrix", began, counted(haltings, points.get()));
    }

    /** All of them, or one of three neighbours. */
    private static List<Integer> chosen(int size) {
        if (Summary.whole()) {
            return IntStream.rangeClosed(1, size).boxed().toList();
        }
        Random random = new Random(SEED);
        return IntStream.iterate(1, first -> first <= size, first -> first + 3)
                .map(first -> Math.min(size, first + random.nextInt(3)))
                .boxed()
                .toList();
    }

    private static String counted(List<Halting> halted, int points) {
        StringBuilder line = new StringBuilder(halted.size() + " of " + points + " points");
        for (Problem problem : Problem.values()) {
            line.append(", ")
                    .append(problem.toString().toLowerCase(Locale.ROOT))
                    .append(' ');
            line.append(halted.stream().filter(halting -> halting.has(problem)).count());
        }
        return line.toString();
    }
}
