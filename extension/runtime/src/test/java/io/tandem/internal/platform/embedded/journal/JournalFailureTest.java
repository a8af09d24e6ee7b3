package io.tandem.internal.platform.embedded.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.internal.messages.LoggedMessages;
import io.tandem.internal.platform.embedded.journal.Operation.Create;
import io.tandem.internal.platform.embedded.journal.Operation.Force;
import io.tandem.internal.platform.embedded.journal.Operation.ForceNames;
import io.tandem.internal.platform.embedded.journal.Operation.WriteSector;
import io.tandem.spi.DecisionKey;
import io.tandem.spi.UnknownDecisionException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What a journal says, and keeps, when its disk fails. */
class JournalFailureTest {

    private static final int SEGMENT = 1 << 14;

    private final RecordedDirectory directory = new RecordedDirectory(new Recording(), true);

    @Test
    void whatCouldNotBeWrittenIsNotKeptAndLaterWorkIs() throws IOException {
        try (Journal journal = open()) {
            journal.write(key(1), new byte[100]);
            failOnce(WriteSector.class);
            assertThatThrownBy(() -> journal.write(key(2), new byte[100]))
                    .isInstanceOf(IOException.class)
                    .hasMessage("No space left on device");
            assertThat(journal.read(key(2))).isEmpty();

            journal.write(key(3), new byte[100]);
        }
        assertThat(kept()).containsExactlyInAnyOrder(key(1), key(3));
    }

    @Test
    void aForceThatFailedIsNotTriedAgain() throws IOException {
        Journal journal = open();
        journal.write(key(1), new byte[100]);
        failOnce(Force.class);

        try (LoggedMessages logged = new LoggedMessages()) {
            assertThatThrownBy(() -> journal.write(key(2), new byte[100]))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith(
                            "TANDEM00164: The transaction log in memory failed (No space left on device)");
            assertThat(logged.texts())
                    .singleElement()
                    .asString()
                    .contains("TANDEM00410: The transaction log in memory failed: No space left on device.");
        }
        assertThatThrownBy(() -> journal.write(key(3), new byte[100]))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("TANDEM00164: ");
        assertThat(journal.keys()).containsExactly(key(1));
        journal.close();
        assertThat(kept()).containsExactly(key(1));
    }

    @Test
    void whatMayHaveBeenKeptIsSaidToBeUnknown() throws IOException {
        Journal journal = open();
        journal.write(key(1), new byte[100]);
        failAlways(Force.class);

        assertThatThrownBy(() -> journal.write(key(2), new byte[100]))
                .isInstanceOf(UnknownDecisionException.class)
                .hasMessageStartingWith("TANDEM00164: ");
        assertThatThrownBy(() -> journal.read(key(2))).isInstanceOf(IOException.class);
        assertThatThrownBy(journal::keys).isInstanceOf(IOException.class);
        assertThat(journal.read(key(1))).isPresent();
        assertThatThrownBy(() -> journal.write(key(3), new byte[100]))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("TANDEM00164: ");
        journal.close();
    }

    @Test
    void everyThreadThatWaitsHearsOfTheFailure() throws Exception {
        Journal journal = open();
        failAlways(Force.class);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> refused = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                DecisionKey key = key(i);
                Callable<Boolean> refusal = () -> refuses(journal, key);
                refused.add(threads.submit(refusal));
            }
            for (Future<Boolean> each : refused) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean refuses(Journal journal, DecisionKey key) {
        try {
            journal.write(key, new byte[100]);
            return false;
        } catch (IOException | UnknownDecisionException e) {
            return true;
        }
    }

    @Test
    void aDiskThatFillsUpRefusesWhatNeedsRoomAndNothingElse() throws IOException {
        try (Journal journal = open()) {
            failAlways(Create.class);
            assertThatThrownBy(() -> journal.write(key(1), new byte[2 * SEGMENT]))
                    .isInstanceOf(IOException.class)
                    .hasMessage("No space left on device");
            for (int i = 2; i < 40; i++) {
                journal.write(key(i), new byte[300]);
                journal.remove(key(i));
            }
            directory.fault(operation -> {});
            journal.write(key(1), new byte[2 * SEGMENT]);
        }
        assertThat(kept()).containsExactly(key(1));
    }

    @Test
    void aSegmentWhoseNameIsNotDurableIsNotUsed() throws IOException {
        Journal journal = open();
        journal.write(key(1), new byte[100]);
        failAlways(ForceNames.class);

        assertThatThrownBy(() -> {
                    for (int i = 2; i < 40; i++) {
                        journal.write(key(i), new byte[300]);
                        journal.remove(key(i));
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("TANDEM00164: ");
        journal.close();
        assertThat(kept()).contains(key(1));
    }

    private Journal open() throws IOException {
        return Journal.open(directory, SEGMENT);
    }

    private Iterable<DecisionKey> kept() throws IOException {
        directory.fault(operation -> {});
        try (Journal journal = open()) {
            return journal.keys();
        }
    }

    private void failOnce(Class<? extends Operation> type) {
        directory.fault(operation -> {
            if (type.isInstance(operation)) {
                directory.fault(later -> {});
                throw new IOException("No space left on device");
            }
        });
    }

    private void failAlways(Class<? extends Operation> type) {
        directory.fault(operation -> {
            if (type.isInstance(operation)) {
                throw new IOException("No space left on device");
            }
        });
    }

    private static DecisionKey key(int number) {
        return new DecisionKey("decision", "transaction " + number);
    }
}
