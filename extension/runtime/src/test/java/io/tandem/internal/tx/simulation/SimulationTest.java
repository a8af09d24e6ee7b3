package io.tandem.internal.tx.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of transactions over databases that fail at every step. {@code -Dsimulation.histories=100000} makes more of
 * them, {@code -Dsimulation.seed=4711} others, and one that failed again with {@code histories=1}.
 */
class SimulationTest {

    private static final int HISTORIES = Integer.getInteger("simulation.histories", 2000);
    private static final long SEED = Long.getLong("simulation.seed", 1);
    private static final double RATE = 0.08;

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
    void everyTransactionIsWholeAndItsCallerHeardTheTruth() {
        long start = System.nanoTime();

        Simulation.Result result = new Simulation(log, new World(RATE, 0), true).run(SEED, HISTORIES);

        System.out.println("Simulation: " + result + ", " + (System.nanoTime() - start) / 1_000_000_000 + " s");
        assertThat(result.sound()).as(result::toString).isTrue();
    }

    /** What a database decides on its own may tear; that is never told as a commit or a rollback. */
    @Test
    void whatADatabaseDecidesOnItsOwnIsNeverHidden() {
        Simulation.Result result = new Simulation(log, new World(RATE, 1), true).run(SEED, HISTORIES / 4);

        System.out.println("Simulation with heuristics: " + result);
        assertThat(result.sound()).as(result::toString).isTrue();
    }

    /** The control: without two-phase commit the same faults tear transactions. */
    @Test
    void withoutTwoPhaseCommitTransactionsAreTorn() {
        Simulation.Result result = new Simulation(log, new World(RATE, 0), false).run(SEED, 500);

        assertThat(result.torn()).isNotEmpty();
    }
}
