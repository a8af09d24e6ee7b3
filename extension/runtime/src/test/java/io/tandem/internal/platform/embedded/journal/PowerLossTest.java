package io.tandem.internal.platform.embedded.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.internal.platform.embedded.journal.Operation.Removed;
import io.tandem.internal.platform.embedded.journal.Operation.Removing;
import io.tandem.internal.platform.embedded.journal.Operation.Writing;
import io.tandem.internal.platform.embedded.journal.Operation.Written;
import io.tandem.spi.DecisionKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The power goes after each operation on the disk, and what was not forced comes out in every way: no decision that was
 * acknowledged is lost, none is invented, and the journal starts.
 *
 * <p>A sample of the moments and of what may come out; everything with {@code -Dpower-loss=whole}.
 */
class PowerLossTest {

    /** Four blocks: each life has several segments. */
    private static final int SEGMENT = 1 << 14;

    private static final boolean WHOLE = "whole".equals(System.getProperty("power-loss"));
    private static final int FATES = WHOLE ? 12 : 2;
    private static final int EXHAUSTIVE = WHOLE ? 8 : 3;

    private final Recording recording = new Recording();
    private final Random random = new Random(4711);

    @Test
    void oneThread() throws IOException {
        try (Journal journal = Journal.open(new RecordedDirectory(recording, true), SEGMENT)) {
            live(journal, 0, 30);
        }
        assertThat(contradictions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void manyThreads(int count) throws Exception {
        liveWith(count);

        assertThat(contradictions()).isEmpty();
    }

    /** The second life begins with what the first left, and dies as well. */
    @Test
    void anotherLife() throws IOException {
        RecordedDirectory directory = new RecordedDirectory(recording, true);
        Journal first = Journal.open(directory, SEGMENT);
        live(first, 0, 10);
        // killed: nothing is closed
        try (Journal second = Journal.open(directory, SEGMENT)) {
            live(second, 100, 10);
        }
        assertThat(contradictions()).isEmpty();
    }

    @Test
    void findsOutThatADiskDoesNotForce() throws IOException {
        try (Journal journal = Journal.open(new RecordedDirectory(recording, false), SEGMENT)) {
            live(journal, 0, 5);
        }
        assertThat(contradictions()).isNotEmpty().anyMatch(each -> each.contains("lost"));
    }

    private void liveWith(int count) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try (Journal journal = Journal.open(new RecordedDirectory(recording, true), SEGMENT)) {
            List<Future<?>> lives = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int base = i * 100;
                Callable<Void> life = () -> {
                    live(journal, base, 40 / count);
                    return null;
                };
                lives.add(threads.submit(life));
            }
            for (Future<?> life : lives) {
                life.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Decisions of all sizes: most are removed, some stay, some are written again. */
    private void live(Journal journal, int base, int count) throws IOException {
        for (int i = base; i < base + count; i++) {
            DecisionKey key = new DecisionKey("decision", "transaction " + i);
            write(journal, key, i % 11 == 7 ? 2 * SEGMENT : 20 + i * 97 % 1500);
            if (i % 5 == 2) {
                write(journal, key, 700);
            }
            if (i % 4 != 0) {
                recording.add(new Removing(key));
                journal.remove(key);
                recording.add(new Removed(key));
            }
        }
    }

    private void write(Journal journal, DecisionKey key, int length) throws IOException {
        byte[] bytes = new byte[length];
        synchronized (random) {
            random.nextBytes(bytes);
        }
        recording.add(new Writing(key, text(bytes)));
        journal.write(key, bytes);
        recording.add(new Written(key, text(bytes)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private Set<String> contradictions() {
        Set<String> contradictions = new LinkedHashSet<>();
        Disk disk = new Disk();
        Expectation expectation = new Expectation();
        int moment = 0;
        for (Operation operation : recording.operations()) {
            disk.apply(operation);
            expectation.apply(operation);
            moment++;
            for (Fate fate : fates(operation, disk.uncertain(), moment)) {
                contradiction(disk.afterLoss(fate), expectation).ifPresent(contradictions::add);
            }
            if (contradictions.size() > 5) {
                return contradictions;
            }
        }
        assertThat(moment).isGreaterThan(150);
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

    private static Optional<String> contradiction(Map<String, byte[]> files, Expectation expectation) {
        Map<DecisionKey, String> found = new HashMap<>();
        try {
            // opened twice: the second time without what was cut off
            RecordedDirectory directory = RecordedDirectory.of(files);
            Journal.open(directory, SEGMENT);
            Journal journal = Journal.open(directory, SEGMENT);
            for (DecisionKey key : journal.keys()) {
                found.put(key, text(journal.read(key).orElseThrow()));
            }
        } catch (IOException | RuntimeException e) {
            return Optional.of("does not start: " + e);
        }
        return expectation.contradiction(found);
    }
}
