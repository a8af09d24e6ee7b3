package io.tandem.internal.platform.embedded.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.spi.DecisionKey;
import java.io.IOException;
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

    private PowerLoss() {}

    /** Opens a log over files, and answers what it holds; fails if it does not start. */
    @FunctionalInterface
    public interface Reopening {
        Map<DecisionKey, String> open(Map<String, byte[]> files) throws IOException;
    }

    /** What went wrong: nothing, for a log that keeps what it says. */
    public static Set<String> contradictions(Recording recording, Reopening reopening) {
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
                return contradictions;
            }
        }
        assertThat(moment).isGreaterThan(100);
        return contradictions;
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

    private static Optional<String> contradiction(
            Map<String, byte[]> files, Reopening reopening, Expectation expectation) {
        try {
            return expectation.contradiction(reopening.open(files));
        } catch (IOException | RuntimeException e) {
            return Optional.of("does not start: " + e);
        }
    }
}
