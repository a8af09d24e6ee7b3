package io.tandem.internal.platform.embedded.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.internal.SuiteLine;
import io.tandem.spi.DecisionKey;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the power away after each operation of a recording, lets what was not forced come out in every way, and opens the
 * log again: a sample of it all, or everything with {@code -Dpower-loss=whole}.
 */
public final class PowerLoss {

    private static final boolean WHOLE = "whole".equals(System.getProperty("power-loss"));
    private static final int FATES = WHOLE ? 12 : 2;
    private static final int EXHAUSTIVE = WHOLE ? 8 : 3;

    private final String suite;
    private final Instant began = Instant.now();
    private int moments;
    private int losses;
    private int lost;
    private int unstarted;

    /**
     * @param suite what its line is called
     */
    public PowerLoss(String suite) {
        this.suite = suite;
    }

    /** Opens a log over files, and answers what it holds; fails if it does not start. */
    @FunctionalInterface
    public interface Reopening {
        Map<DecisionKey, String> open(Map<String, byte[]> files) throws IOException;
    }

    /** What went wrong: nothing, for a log that keeps what it says. */
    public Set<String> contradictions(Recording recording, Reopening reopening) {
        Set<String> contradictions = new LinkedHashSet<>();
        Disk disk = new Disk();
        Expectation expectation = new Expectation();
        int moment = 0;
        for (Operation operation : recording.operations()) {
            disk.apply(operation);
            expectation.apply(operation);
            moment++;
            for (Fate fate : fates(operation, disk.uncertain(), moment)) {
                contradiction(disk.afterLoss(fate), reopening, expectation).ifPresent(contradictions::add);
            }
            if (contradictions.size() > 5) {
                moments += moment;
                return contradictions;
            }
        }
        assertThat(moment).isGreaterThan(100);
        moments += moment;
        return contradictions;
    }

    /** Leaves the line of the suite. */
    public void summarize() {
        SuiteLine.leave(
                suite,
                WHOLE,
                began,
                losses + " losses of power at " + moments + " moments, decisions torn, lost or invented " + lost
                        + ", logs that did not start " + unstarted);
    }

    private static List<Fate> fates(Operation operation, int uncertain, int moment) {
        if (!WHOLE && operation instanceof Operation.WriteSector && moment % 8 != 0) {
            return List.of();
        }
        List<Fate> fates = new ArrayList<>();
        if (uncertain <= EXHAUSTIVE) {
            for (long bits = 0; bits < 1L << uncertain; bits++) {
                fates.add(Fate.bits(bits));
            }
        } else {
            fates.add(Fate.bits(0));
            fates.add(Fate.bits(-1));
        }
        for (int i = 0; uncertain > 0 && i < FATES; i++) {
            fates.add(Fate.random(moment * 1000L + i));
        }
        return fates;
    }

    private Optional<String> contradiction(Map<String, byte[]> files, Reopening reopening, Expectation expectation) {
        losses++;
        try {
            Optional<String> contradiction = expectation.contradiction(reopening.open(files));
            lost += contradiction.isPresent() ? 1 : 0;
            return contradiction;
        } catch (IOException | RuntimeException e) {
            unstarted++;
            return Optional.of("does not start: " + e);
        }
    }
}
