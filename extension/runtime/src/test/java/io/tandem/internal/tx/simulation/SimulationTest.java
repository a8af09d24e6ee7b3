package io.tandem.internal.tx.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.internal.SuiteLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Thousands of transactions over databases that fail at every step. {@code -Dsimulation.histories=100000} makes more of
 * them, {@code -Dsimulation.seed=4711} others, and one that failed again with {@code histories=1}.
 */
class SimulationTest {

    private static final int HISTORIES = Integer.getInteger("simulation.histories", 2000);

    /** From how many on it is the long profile's. */
    private static final int WHOLE = 100_000;

    private static final long SEED = Long.getLong("simulation.seed", 1);
    private static final double RATE = 0.08;
    private static final int OF_ONE_LOG = 5000;

    /** Strong, or the level is forgotten; what is said of each fault is a stack trace. */
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("com.arjuna"), Logger.getLogger("io.tandem.recovery"));

    @TempDir
    Path log;

    @BeforeAll
    static void quietly() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
    }

    @Test
    void everyTransactionIsWholeAndItsCallerHeardTheTruth() throws IOException {
        Instant began = Instant.now();

        Simulation.Result result = run(0, HISTORIES);

        leave("simulation", began, result);
        assertThat(result.sound()).as(result::toString).isTrue();
    }

    @Test
    void databasesThatAreAskedAtTheSameTimeAreNoDifference() throws IOException {
        Instant began = Instant.now();

        Simulation.Result result = runConcurrent(0, HISTORIES);

        leave("simulation, branches at once", began, result);
        assertThat(result.sound()).as(result::toString).isTrue();
    }

    @Test
    void whatOneOfThemDecidesOnItsOwnIsNeverHiddenEither() throws IOException {
        Instant began = Instant.now();

        Simulation.Result result = runConcurrent(1, HISTORIES / 4);

        leave("simulation, branches at once, heuristics", began, result);
        assertThat(result.sound()).as(result::toString).isTrue();
    }

    /** What a database decides on its own may tear; that is never told as a commit or a rollback. */
    @Test
    void whatADatabaseDecidesOnItsOwnIsNeverHidden() throws IOException {
        Instant began = Instant.now();

        Simulation.Result result = run(1, HISTORIES / 4);

        leave("simulation, heuristics", began, result);
        assertThat(result.sound()).as(result::toString).isTrue();
    }

    /** A prepare that answered what it may not. */
    @ParameterizedTest
    @ValueSource(longs = {2466, 9280, 24559})
    void whatWasPreparedBesideAnOddAnswerIsUndone(long seed) {
        Simulation.Result result = new Simulation(log, new World(RATE, 0), true).run(seed, 1);

        assertThat(result.sound()).as(result::toString).isTrue();
    }

    /** The JVM is gone before a rollback could be repeated, and the log keeps the transaction for the heuristic's sake. */
    @ParameterizedTest
    @ValueSource(longs = {1009995, 1024585, 1040424})
    void whatWasPreparedBesideAHeuristicIsUndone(long seed) {
        Simulation.Result result = new Simulation(log, new World(RATE, 1), true).run(seed, 1);

        assertThat(result.sound()).as(result::toString).isTrue();
    }

    /** The control: without two-phase commit the same faults tear transactions. */
    @Test
    void withoutTwoPhaseCommitTransactionsAreTorn() {
        Instant began = Instant.now();

        Simulation.Result result = new Simulation(log, new World(RATE, 0), false).run(SEED, 500);

        leave("simulation, 2PC off", began, result);
        assertThat(result.torn()).isNotEmpty();
    }

    /** In logs of so many histories: what nobody acknowledges stays, and each pass of recovery looks at all of it. */
    private Simulation.Result run(int heuristics, int count) throws IOException {
        return run(count, () -> new World(RATE, heuristics));
    }

    private Simulation.Result runConcurrent(int heuristics, int count) throws IOException {
        return run(count, () -> new World(RATE, heuristics).withTimeForOthers());
    }

    private Simulation.Result run(int count, Supplier<World> world) throws IOException {
        Simulation.Result all = new Simulation.Result(0, List.of(), List.of(), List.of(), 0, 0);
        for (int done = 0; done < count; done += OF_ONE_LOG) {
            Path own = Files.createDirectory(log.resolve(String.valueOf(done)));
            all = all.plus(new Simulation(own, world.get(), true).run(SEED + done, Math.min(OF_ONE_LOG, count - done)));
        }
        return all;
    }

    private static void leave(String suite, Instant began, Simulation.Result result) {
        SuiteLine.leave(suite, HISTORIES >= WHOLE, began, result.figures());
    }
}
