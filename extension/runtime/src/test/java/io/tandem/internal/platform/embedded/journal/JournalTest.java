package io.tandem.internal.platform.embedded.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.spi.DecisionKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a journal keeps from one life to the next, on a real disk. */
class JournalTest {

    private static final int SEGMENT = 1 << 16;

    private final Path path;

    JournalTest(@TempDir Path path) {
        this.path = path;
    }

    @Test
    void keepsWhatWasWrittenUntilItIsRemoved() throws IOException {
        try (Journal journal = open()) {
            journal.write(key(1), bytes(1, 100));
            journal.write(key(2), bytes(2, 0));
            journal.write(new DecisionKey("other", "1"), bytes(3, 7));
            assertThat(journal.remove(key(2))).isTrue();
            assertThat(journal.remove(key(2))).isFalse();
        }
        try (Journal journal = open()) {
            assertThat(journal.keys()).containsExactlyInAnyOrder(key(1), new DecisionKey("other", "1"));
            assertThat(journal.read(key(1))).hasValue(bytes(1, 100));
            assertThat(journal.read(new DecisionKey("other", "1"))).hasValue(bytes(3, 7));
            assertThat(journal.read(key(2))).isEmpty();
        }
    }

    @Test
    void keepsTheLastOfWhatWasWrittenUnderOneKey() throws IOException {
        try (Journal journal = open()) {
            journal.write(key(1), bytes(1, 100));
            journal.write(key(1), bytes(2, 50));
        }
        try (Journal journal = open()) {
            assertThat(journal.read(key(1))).hasValue(bytes(2, 50));
            journal.remove(key(1));
            journal.write(key(1), bytes(3, 1));
        }
        try (Journal journal = open()) {
            assertThat(journal.read(key(1))).hasValue(bytes(3, 1));
        }
    }

    @Test
    void keepsWhatIsLargerThanASegment() throws IOException {
        try (Journal journal = open()) {
            journal.write(key(1), bytes(1, 3 * SEGMENT));
            journal.write(key(2), bytes(2, 100));
            journal.write(key(3), bytes(3, 5 * SEGMENT));
            assertThat(journal.read(key(1))).hasValue(bytes(1, 3 * SEGMENT));
        }
        try (Journal journal = open()) {
            assertThat(journal.read(key(1))).hasValue(bytes(1, 3 * SEGMENT));
            assertThat(journal.read(key(3))).hasValue(bytes(3, 5 * SEGMENT));
            journal.remove(key(1));
            journal.remove(key(3));
        }
        open().close();
        assertThat(size()).isEqualTo(2 * SEGMENT);
    }

    @Test
    void keepsMoreThanASegmentHolds() throws IOException {
        List<DecisionKey> keys = new ArrayList<>();
        try (Journal journal = open()) {
            for (int i = 0; i < 1000; i++) {
                journal.write(key(i), bytes(i, 300));
                keys.add(key(i));
            }
        }
        try (Journal journal = open()) {
            assertThat(journal.keys()).containsExactlyInAnyOrderElementsOf(keys);
            assertThat(journal.read(key(77))).hasValue(bytes(77, 300));
        }
    }

    @Test
    void takesNoMoreRoomHoweverLongItRuns() throws IOException {
        try (Journal journal = open()) {
            journal.write(key(-1), bytes(7, 300));
            for (int i = 0; i < 200; i++) {
                journal.write(key(i), bytes(i, 300));
                journal.remove(key(i));
            }
            assertThat(size()).isEqualTo(2 * SEGMENT);
        }
        try (Journal journal = open()) {
            assertThat(journal.keys()).containsExactly(key(-1));
            assertThat(journal.read(key(-1))).hasValue(bytes(7, 300));
        }
    }

    @Test
    void keepsWhatManyThreadsWriteAtOnce() throws Exception {
        List<DecisionKey> kept = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try (Journal journal = open()) {
            List<Future<List<DecisionKey>>> writers = new ArrayList<>();
            for (int thread = 0; thread < 16; thread++) {
                int base = thread * 1000;
                Callable<List<DecisionKey>> writer = () -> writeAndRemoveHalf(journal, base);
                writers.add(threads.submit(writer));
            }
            for (Future<List<DecisionKey>> writer : writers) {
                kept.addAll(writer.get());
            }
        } finally {
            threads.shutdownNow();
        }
        try (Journal journal = open()) {
            assertThat(journal.keys()).containsExactlyInAnyOrderElementsOf(kept);
        }
    }

    private static List<DecisionKey> writeAndRemoveHalf(Journal journal, int base) throws IOException {
        List<DecisionKey> kept = new ArrayList<>();
        for (int i = base; i < base + 100; i++) {
            journal.write(key(i), bytes(i, 200));
            if (i % 2 == 0) {
                journal.remove(key(i));
            } else {
                kept.add(key(i));
            }
        }
        return kept;
    }

    @Test
    void isNotDisturbedByInterrupts() throws IOException {
        try (Journal journal = open()) {
            for (int i = 0; i < 50; i++) {
                Thread.currentThread().interrupt();
                journal.write(key(i), bytes(i, 3000));
                assertThat(Thread.interrupted()).isTrue();
            }
        }
        try (Journal journal = open()) {
            assertThat(journal.keys()).hasSize(50);
        }
    }

    @Test
    void refusesWorkWhenItIsClosed() throws IOException {
        Journal journal = open();
        journal.write(key(1), bytes(1, 1));
        journal.close();
        journal.close();

        assertThatThrownBy(() -> journal.write(key(2), bytes(2, 2)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void refusesToStartOverDamage() throws IOException {
        try (Journal journal = open()) {
            for (int i = 0; i < 5; i++) {
                journal.write(key(i), bytes(i, 300));
            }
        }
        Path segment = segment();
        byte[] whole = Files.readAllBytes(segment);
        // the checkpoint, and each of the five frames
        for (int block = 0; block <= 5; block++) {
            byte[] damaged = whole.clone();
            damaged[block * Segment.BLOCK + 42] ^= 1;
            Files.write(segment, damaged);

            assertThatThrownBy(this::open)
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith(
                            "TANDEM00162: The transaction log is damaged: " + segment + " can't be read at byte ");
        }
        Files.write(segment, whole);
        try (Journal journal = open()) {
            assertThat(journal.keys()).hasSize(5);
        }
    }

    @Test
    void refusesAFormatThatItDoesNotKnow() throws IOException {
        open().close();
        byte[] other = Files.readAllBytes(segment());
        other[5]++;
        Files.write(segment(), other);

        assertThatThrownBy(this::open).isInstanceOf(IOException.class).hasMessageStartingWith("TANDEM00163: ");
    }

    @Test
    void startsOverWhatAnInterruptedStartHasLeft() throws IOException {
        try (Journal journal = open()) {
            journal.write(key(1), bytes(1, 1));
        }
        Files.write(path.resolve(Segments.DRAFT), new byte[100]);
        Files.write(path.resolve(Segments.SPARE), new byte[100]);

        try (Journal journal = open()) {
            assertThat(journal.keys()).containsExactly(key(1));
        }
        assertThat(size()).isEqualTo(2 * SEGMENT);
    }

    private Journal open() throws IOException {
        return Journal.open(new DiskDirectory(path), SEGMENT);
    }

    private Path segment() throws IOException {
        return path.resolve(
                Segments.name(Segments.newest(new DiskDirectory(path).names()).orElseThrow()));
    }

    private long size() throws IOException {
        long size = 0;
        for (String name : new DiskDirectory(path).names()) {
            size += Files.size(path.resolve(name));
        }
        return size;
    }

    private static DecisionKey key(int number) {
        return new DecisionKey("decision", "transaction " + number);
    }

    private static byte[] bytes(int value, int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
