package io.tandem.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.files.WriteMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import javax.transaction.xa.XAException;
import javax.transaction.xa.Xid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told when the disk refuses. */
class FailuresTest {

    private static final Xid XID = new XidKey(1, "01", "01").xid();

    private final FailingDisk disk = new FailingDisk();
    private final LoggedTexts log = new LoggedTexts();
    private Root root;
    private Store store;
    private FileShare share;

    @BeforeEach
    void write(@TempDir Path temporary) throws IOException {
        Logger.getLogger("io.tandem.files").addHandler(log);
        root = Root.at(temporary.toString());
        store = new Store(root, disk);
        store.open();
        share = new FileShare(store, new OneFileSystem(root));
        History.write(share, root.file("invoice"), WriteMode.CREATE, "1");
    }

    @AfterEach
    void close() throws IOException {
        Logger.getLogger("io.tandem.files").removeHandler(log);
        store.close();
    }

    private Path invoice() {
        return root.file("invoice");
    }

    private static int code(Throwable failure) {
        return ((XAException) failure).errorCode;
    }

    @Test
    void rollsBackWhatCantBeMadeDurable() throws Exception {
        disk.refuse((operation, path) -> operation.equals("force"));
        assertThatThrownBy(() -> share.prepare(XID))
                .hasMessage(
                        "TANDEM00611: The changes of files can't be made durable: java.io.IOException: no space left"
                                + " for force")
                .satisfies(failure -> assertThat(code(failure)).isEqualTo(XAException.XA_RBROLLBACK));
        assertThat(invoice()).doesNotExist();
        assertThat(History.leftovers(root.directory())).isEmpty();
    }

    @Test
    void commitsLaterWhatCantBeCommittedNow() throws Exception {
        share.prepare(XID);
        disk.refuse((operation, path) -> operation.equals("rename"));
        assertThatThrownBy(() -> share.commit(XID, false))
                .hasMessageStartingWith(
                        "TANDEM00612: Prepared changes of files can't be committed now, and will be again")
                .satisfies(failure -> assertThat(code(failure)).isEqualTo(XAException.XAER_RMFAIL));
        assertThat(store.waiting()).hasSize(1);
        disk.recover();
        store.commit(XidKey.of(XID));
        assertThat(invoice()).hasContent("1");
        assertThat(History.leftovers(root.directory())).isEmpty();
    }

    @Test
    void rollsBackLaterWhatCantBeRolledBackNow() throws Exception {
        share.prepare(XID);
        disk.refuse((operation, path) -> operation.equals("delete"));
        assertThatThrownBy(() -> share.rollback(XID))
                .hasMessageStartingWith("TANDEM00612: Prepared changes of files can't be rolled back now");
        disk.recover();
        store.rollback(XidKey.of(XID));
        assertThat(invoice()).doesNotExist();
    }

    @Test
    void warnsOfACommitThatIsCarriedOutLater() throws Exception {
        disk.refuse((operation, path) -> operation.equals("rename") && path.equals(invoice()));
        share.commit(XID, true);
        assertThat(log.texts())
                .singleElement()
                .asString()
                .startsWith("TANDEM00614: A committed transaction could not put all its files in place")
                .contains("no space left for rename");
        assertThat(invoice()).doesNotExist();
        disk.recover();
        assertThat(store.waiting()).isEmpty();
        assertThat(invoice()).hasContent("1");
    }

    @Test
    void warnsOfWhatIsLeftBehind() throws Exception {
        Path work = root.ours().resolve("work");
        disk.refuse((operation, path) -> operation.equals("delete") && path.startsWith(work));
        share.rollback(XID);
        assertThat(log.texts())
                .singleElement()
                .asString()
                .startsWith("TANDEM00615: " + work)
                .contains("could not be removed, and is of no use any more");
        store.close();
        disk.recover();
        store = new Store(root, disk);
        store.open();
        assertThat(History.leftovers(root.directory())).isEmpty();
        assertThat(Files.exists(invoice())).isFalse();
    }

    /** What is logged. */
    private static final class LoggedTexts extends Handler {

        private final SimpleFormatter formatter = new SimpleFormatter();
        private final List<String> texts = new CopyOnWriteArrayList<>();

        List<String> texts() {
            return texts;
        }

        @Override
        public void publish(LogRecord record) {
            texts.add(formatter.formatMessage(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
