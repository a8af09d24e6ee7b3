package io.tandem.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.files.FileInUseException;
import io.tandem.files.FilesException;
import io.tandem.files.WriteMode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileShareTest {

    private Root root;
    private Store store;
    private OneFileSystem fileSystem;
    private int transactions;

    @BeforeEach
    void open(@TempDir Path temporary) throws IOException {
        root = Root.at(temporary.toString());
        fileSystem = new OneFileSystem(root);
        store = new Store(root, StoppingDisk.never());
        store.open();
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    private FileShare begin() {
        return new FileShare(store, fileSystem);
    }

    private Xid xid() {
        return new XidKey(1, String.format("%02x", ++transactions), "01").xid();
    }

    private Path file(String path) {
        return root.file(path);
    }

    private void commit(FileShare share) throws XAException {
        Xid xid = xid();
        if (share.prepare(xid) == XAResource.XA_OK) {
            share.commit(xid, false);
        }
    }

    private void write(FileShare share, String path, WriteMode mode, String text) throws IOException {
        History.write(share, file(path), mode, text);
    }

    @Test
    void showsTheTransactionWhatItHasWrittenAndOthersOnlyWhatIsCommitted() throws Exception {
        FileShare share = begin();
        write(share, "a/b", WriteMode.CREATE, "text");

        assertThat(share.view().isFile(file("a/b"))).isTrue();
        assertThat(share.view().isDirectory(file("a"))).isTrue();
        assertThat(share.view().list(root.directory())).containsExactly("a/");
        assertThat(share.view().list(file("a"))).containsExactly("a/b");
        assertThat(share.view().content(file("a/b"))).hasContent("text");
        assertThat(file("a")).doesNotExist();
        assertThat(new View(root).list(root.directory())).isEmpty();

        commit(share);
        assertThat(file("a/b")).hasContent("text");
        assertThat(History.leftovers(root.directory())).isEmpty();
    }

    @Test
    void createsOnlyWhatIsNotThere() throws Exception {
        FileShare share = begin();
        write(share, "one", WriteMode.CREATE, "1");
        assertThatThrownBy(() -> share.write(file("one"), WriteMode.CREATE))
                .isInstanceOf(FilesException.class)
                .hasMessageStartingWith("TANDEM00605: File 'one' can't be created: it is there already");
        share.delete(file("one"));
        write(share, "one", WriteMode.CREATE, "2");
        commit(share);
        assertThat(file("one")).hasContent("2");
    }

    @Test
    void appendsToWhatIsThereAndToWhatItHasWritten() throws Exception {
        Files.writeString(file("log"), "a");
        FileShare share = begin();
        write(share, "log", WriteMode.APPEND, "b");
        write(share, "log", WriteMode.APPEND, "c");
        write(share, "other", WriteMode.APPEND, "new");
        assertThat(file("log")).hasContent("a");
        commit(share);
        assertThat(file("log")).hasContent("abc");
        assertThat(file("other")).hasContent("new");
    }

    @Test
    void neverWritesIntoTheFileThatWasMoved() throws Exception {
        Files.writeString(file("from"), "a");
        FileShare share = begin();
        share.move(file("from"), file("to"));
        write(share, "to", WriteMode.APPEND, "b");
        share.rollback(xid());
        assertThat(file("from")).hasContent("a");
        assertThat(file("to")).doesNotExist();
    }

    @Test
    void listsNeitherWhatIsDeletedNorWhatIsPrivate() throws Exception {
        Files.writeString(file("one"), "1");
        Files.writeString(file("two"), "2");
        FileShare share = begin();
        share.delete(file("one"));
        assertThat(share.view().list(root.directory())).containsExactly("two");
        assertThatThrownBy(() -> share.delete(file("one"))).hasMessageContaining("there is none");
    }

    @Test
    void keepsThePermissionsOfAReplacedFile() throws Exception {
        Files.writeString(file("secret"), "1");
        Files.setPosixFilePermissions(file("secret"), PosixFilePermissions.fromString("rw-------"));
        FileShare share = begin();
        write(share, "secret", WriteMode.REPLACE, "2");
        commit(share);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("secret"))))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesASecondWriterUntilTheFirstHasEnded() throws Exception {
        FileShare first = begin();
        write(first, "dir/file", WriteMode.CREATE, "1");

        assertThatThrownBy(() -> begin().write(file("dir/file"), WriteMode.REPLACE))
                .isInstanceOf(FileInUseException.class)
                .hasMessageStartingWith("TANDEM00604: File 'dir/file' is written by another transaction");
        assertThatThrownBy(() -> begin().write(file("dir"), WriteMode.CREATE)).isInstanceOf(FileInUseException.class);
        assertThatThrownBy(() -> begin().write(file("dir/file/below"), WriteMode.CREATE))
                .isInstanceOf(FileInUseException.class);

        Xid xid = xid();
        first.prepare(xid);
        assertThatThrownBy(() -> begin().delete(file("dir/file"))).isInstanceOf(FileInUseException.class);
        first.commit(xid, false);
        FileShare second = begin();
        write(second, "dir/file", WriteMode.REPLACE, "2");
        commit(second);
        assertThat(file("dir/file")).hasContent("2");
    }

    @Test
    void refusesToCommitWhatWasNotClosed() throws Exception {
        FileShare share = begin();
        SeekableByteChannel open = share.write(file("half"), WriteMode.CREATE);
        open.write(ByteBuffer.wrap(new byte[] {1}));

        assertThatThrownBy(share::beforeCompletion).hasMessageStartingWith("TANDEM00607: File 'half' was opened");
        assertThatThrownBy(() -> share.write(file("half"), WriteMode.REPLACE)).hasMessageStartingWith("TANDEM00607:");
        assertThatThrownBy(() -> share.prepare(xid()))
                .satisfies(e -> assertThat(((XAException) e).errorCode).isEqualTo(XAException.XA_RBROLLBACK));
        assertThatThrownBy(() -> open.write(ByteBuffer.wrap(new byte[] {1})))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("TANDEM00608:");
        open.close();
        assertThat(file("half")).doesNotExist();
        assertThat(History.leftovers(root.directory())).isEmpty();
    }

    @Test
    void canOnlyRollBackAfterAFailedWrite() throws Exception {
        FileShare share = begin();
        write(share, "one", WriteMode.CREATE, "1");
        share.failed(new IOException("No space left on device"));
        assertThatThrownBy(share::beforeCompletion)
                .hasMessageStartingWith("TANDEM00609:")
                .hasMessageContaining("No space left");
        assertThatThrownBy(() -> share.delete(file("one"))).hasMessageStartingWith("TANDEM00609:");
        assertThatThrownBy(() -> share.commit(xid(), true)).isInstanceOf(XAException.class);
        assertThat(file("one")).doesNotExist();
    }

    @Test
    void votesReadOnlyWhereNothingIsChanged() throws Exception {
        FileShare share = begin();
        write(share, "one", WriteMode.CREATE, "1");
        share.delete(file("one"));
        assertThat(share.prepare(xid())).isEqualTo(XAResource.XA_RDONLY);
        assertThat(History.leftovers(root.directory())).isEmpty();
        write(begin(), "one", WriteMode.CREATE, "free again");
    }

    @Test
    void goesBackToASavepoint() throws Exception {
        Files.writeString(file("kept"), "k");
        FileShare share = begin();
        write(share, "one", WriteMode.CREATE, "1");
        share.savepoint("s");
        write(share, "one", WriteMode.APPEND, "2");
        write(share, "two", WriteMode.CREATE, "2");
        share.delete(file("kept"));
        share.savepoint("t");
        share.rollbackTo("s");
        assertThatThrownBy(() -> share.release("t")).isInstanceOf(IllegalArgumentException.class);
        commit(share);
        assertThat(History.tree(root.directory()))
                .containsOnlyKeys("kept", "one")
                .containsEntry("one", "1");
    }

    @Test
    void rollsBackWhatIsPreparedAndLeavesNothing() throws Exception {
        FileShare share = begin();
        write(share, "a/one", WriteMode.CREATE, "1");
        Xid xid = xid();
        share.prepare(xid);
        assertThat(store.waiting()).hasSize(1);
        share.rollback(xid);
        assertThat(store.waiting()).isEmpty();
        assertThat(History.tree(root.directory())).isEmpty();
        assertThat(History.leftovers(root.directory())).isEmpty();
        assertThatThrownBy(() -> store.commit(XidKey.of(xid)))
                .satisfies(e -> assertThat(((XAException) e).errorCode).isEqualTo(XAException.XAER_NOTA));
    }

    @Test
    void reportsAHeuristicWhereSomebodyElseHasRemovedWhatWasPrepared() throws Exception {
        FileShare share = begin();
        write(share, "one", WriteMode.CREATE, "1");
        Xid xid = xid();
        share.prepare(xid);
        for (Path leftover : History.leftovers(root.directory())) {
            if (leftover.endsWith("0")) {
                Files.delete(leftover);
            }
        }
        assertThatThrownBy(() -> share.commit(xid, false))
                .hasMessageStartingWith("TANDEM00613:")
                .satisfies(e -> assertThat(((XAException) e).errorCode).isEqualTo(XAException.XA_HEURHAZ));
    }

    @Test
    void startsWithNoDamagedJournal() throws Exception {
        FileShare share = begin();
        write(share, "one", WriteMode.CREATE, "1");
        share.prepare(xid());
        store.close();
        for (Path leftover : History.leftovers(root.directory())) {
            if (leftover.toString().endsWith(".journal")) {
                byte[] bytes = Files.readAllBytes(leftover);
                bytes[bytes.length / 2] ^= 1;
                Files.write(leftover, bytes);
            }
        }
        assertThatThrownBy(() -> new Store(root, StoppingDisk.never()).open())
                .hasMessageContaining("TANDEM00610:")
                .hasMessageContaining("its checksum is wrong");
    }

    @Test
    void letsNobodyElseHaveTheDirectory() {
        assertThatThrownBy(() -> new Store(root, StoppingDisk.never()).open())
                .hasMessageStartingWith("TANDEM00602: The directory of files " + root.directory());
    }

    @Test
    void keepsTheFilesOfAPreparedTransactionFromOthersAfterARestart() throws Exception {
        FileShare share = begin();
        write(share, "one", WriteMode.CREATE, "1");
        Xid xid = xid();
        share.prepare(xid);
        store.close();
        store = new Store(root, StoppingDisk.never());
        store.open();
        assertThatThrownBy(() -> begin().write(file("one"), WriteMode.CREATE)).isInstanceOf(FileInUseException.class);
        store.commit(XidKey.of(xid));
        assertThat(file("one")).hasContent("1");
    }

    /** Another transaction may have made it an instant ago. */
    @Test
    void makesADirectoryDurableThatItHasFound() throws Exception {
        store.close();
        RecordingDisk disk = new RecordingDisk(root.directory());
        store = new Store(root, disk);
        store.open();
        Files.createDirectories(file("found/deep"));
        FileShare share = begin();
        write(share, "found/deep/file", WriteMode.CREATE, "1");
        Xid xid = xid();
        share.prepare(xid);
        int prepared = disk.operations().size();
        share.commit(xid, false);
        assertThat(disk.operations().subList(prepared, disk.operations().size()))
                .contains(
                        new Operation.ForceDirectory(Path.of("found/deep")),
                        new Operation.ForceDirectory(Path.of("found")),
                        new Operation.ForceDirectory(Path.of("")));
    }

    @Test
    void refusesWhatIsNoFile() throws Exception {
        Files.createDirectory(file("dir"));
        Files.writeString(file("plain"), "");
        FileShare share = begin();
        assertThatThrownBy(() -> share.write(file("dir"), WriteMode.REPLACE)).hasMessageContaining("it is a directory");
        assertThatThrownBy(() -> share.write(file("plain/below"), WriteMode.CREATE))
                .hasMessageContaining("'plain' is a file and no directory");
        try (OutputStream out = Channels.newOutputStream(share.write(file("fresh"), WriteMode.CREATE))) {
            out.write(1);
        }
        assertThatThrownBy(() -> share.write(file("fresh/below"), WriteMode.CREATE))
                .hasMessageContaining("'fresh' is a file and no directory");
    }
}
