package io.tandem.it.crash;

import io.tandem.it.crash.HaltPoint.Step;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Ends the JVM in the middle of a commit, without a farewell; or keeps it there for the milliseconds of {@code hang}. */
final class Halt {

    static final int EXIT_CODE = 42;

    private static final Map<Step, Integer> SEEN = new EnumMap<>(Step.class);
    private static Optional<HaltPoint> point = Optional.empty();

    private Halt() {}

    /** From now on, steps count; what came before was start-up. */
    static synchronized void arm(HaltPoint at) {
        point = Optional.of(at);
    }

    static synchronized void reached(Step step) {
        point.ifPresent(at -> {
            if (at.at(step, SEEN.merge(step, 1, Integer::sum))) {
                System.out.println("halted " + at);
                Long time = Long.getLong("hang");
                if (time == null) {
                    Runtime.getRuntime().halt(EXIT_CODE);
                } else {
                    hang(time);
                }
            }
        });
    }

    private static void hang(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
