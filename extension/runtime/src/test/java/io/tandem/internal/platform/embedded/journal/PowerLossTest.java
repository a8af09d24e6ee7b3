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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The power goes after each operation on the disk, and what was not forced comes out in every way: no decision that was
 * acknowledged is lost, none is invented, and the journal starts.
 */
class PowerLossTest {

    /** Four blocks: each life has several segments. */
    private static final int SEGMENT = 1 << 14;

    private static final PowerLoss LOSS = new PowerLoss("power loss, journal");

    private final Recording recording = new Recording();
    private final Random random = new Random(4711);

    @AfterAll
    static void summarize() {
        LOSS.summarize();
    }

    @Test
    void oneThread() throws IOException {
        try (Journal journal = Journal.open(new RecordedDirectory(recording, true), SEGMENT)) {
            live(journal, 0, 30);
        }
        assertThat(contradictions(LOSS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void manyThreads(int count) throws Exception {
        liveWith(count);

        assertThat(contradictions(LOSS)).isEmpty();
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
        assertThat(contradictions(LOSS)).isEmpty();
    }

    @Test
    void findsOutThatADiskDoesNotForce() throws IOException {
        try (Journal journal = Journal.open(new RecordedDirectory(recording, false), SEGMENT)) {
            live(journal, 0, 5);
        }
        PowerLoss unforced = new PowerLoss("journal, not forced");
        Set<String> contradictions = contradictions(unforced);

        unforced.summarize();
        assertThat(contradictions).isNotEmpty().anyMatch(each -> each.contains("lost"));
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

    private Set<String> contradictions(PowerLoss loss) {
        return loss.contradictions(recording, files -> {
            // opened twice: the second time without what was cut off
            RecordedDirectory directory = RecordedDirectory.of(files);
            Journal.open(directory, SEGMENT);
            Journal journal = Journal.open(directory, SEGMENT);
            Map<DecisionKey, String> found = new HashMap<>();
            for (DecisionKey key : journal.keys()) {
                found.put(key, text(journal.read(key).orElseThrow()));
            }
            return found;
        });
    }
}
