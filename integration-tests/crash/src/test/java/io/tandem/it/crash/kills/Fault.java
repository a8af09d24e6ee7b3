package io.tandem.it.crash.kills;

import io.tandem.it.crash.Servers;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * One thing that happens to the bank.
 *
 * @param after the time of quiet work before it
 * @param connection whose server or network it happens to
 * @param length how long it lasts, where it lasts at all
 */
record Fault(int number, Duration after, FaultKind kind, String connection, Duration length) {

    /** Faults by chance, the same ones for the same seed. */
    static Stream<Fault> random(long seed, List<FaultKind> kinds) {
        Random random = new Random(seed);
        return Stream.iterate(1, number -> number + 1)
                .map(number -> new Fault(
                        number,
                        Duration.ofMillis(200 + random.nextInt(1500)),
                        kinds.get(random.nextInt(kinds.size())),
                        Servers.CONNECTIONS.get(random.nextInt(Servers.CONNECTIONS.size())),
                        Duration.ofMillis(100 + random.nextInt(4000))));
    }

    @Override
    public String toString() {
        return number + ";" + after.toMillis() + ";" + kind + ";" + connection + ";" + length.toMillis();
    }
}
