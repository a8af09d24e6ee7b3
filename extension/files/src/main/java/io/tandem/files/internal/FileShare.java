package io.tandem.files.internal;

import static io.tandem.files.internal.FilesMessages.FILES;

import io.tandem.files.FileInUseException;
import io.tandem.files.FilesException;
import io.tandem.files.WriteMode;
import io.tandem.spi.TransactionShare;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.transaction.xa.XAException;
import javax.transaction.xa.Xid;
import org.jspecify.annotations.Nullable;

/** What one transaction does to files. Thread-safe: a timeout may end it in the middle of a write. */
final class FileShare implements TransactionShare {

    private final Store store;
    private final OneFileSystem fileSystem;
    private final Staging staging;
    private final View view;
    private final Savepoints savepoints = new Savepoints();
    private final Set<Path> open = new HashSet<>();
    private @Nullable IOException failure;
    private boolean over;
    private boolean prepareTried;

    FileShare(Store store, OneFileSystem fileSystem) {
        this.store = store;
        this.fileSystem = fileSystem;
        this.staging = new Staging(store);
        this.view = new View(store.root());
    }

    /** What the transaction sees. */
    View view() {
        return view;
    }

    synchronized SeekableByteChannel write(Path file, WriteMode mode) {
        take(file, "written");
        boolean there = view.isFile(file);
        if (there && mode == WriteMode.CREATE) {
            throw impossible(file, "created", "it is there already; 'replace' writes over it, 'append' adds to it");
        }
        return attempt(file, "written", () -> {
            Change.Put put = mode == WriteMode.APPEND && there
                    ? staging.continued(view.content(file), view.change(file))
                    : staging.fresh(there ? view.content(file) : null);
            SeekableByteChannel channel = store.disk().append(put.staged());
            open.add(file);
            return new StagedChannel(this, file, put, channel);
        });
    }

    /** What was written is complete, unless the transaction has ended. */
    synchronized void closed(Path file, Change.Put put) {
        open.remove(file);
        if (!over) {
            view.set(file, put);
        }
    }

    synchronized void requireRunning(Path file) throws IOException {
        if (over) {
            throw new IOException(FILES.ended(name(file)));
        }
    }

    synchronized void failed(IOException cause) {
        failure = cause;
    }

    synchronized void delete(Path file) {
        take(file, "deleted");
        requireFile(file, "deleted");
        view.set(file, new Change.Delete());
    }

    synchronized void move(Path from, Path to) {
        take(from, "moved");
        requireFile(from, "moved");
        take(to, "written");
        if (view.isFile(to)) {
            throw impossible(to, "written", "it is there already; delete it first");
        }
        attempt(to, "written", () -> {
            view.set(to, staging.moved(view.content(from), view.change(from)));
            view.set(from, new Change.Delete());
            return to;
        });
    }

    private void take(Path file, String what) {
        IOException failed = failure;
        if (failed != null) {
            throw new FilesException(FILES.failed(name(file), failed.toString()), failed);
        }
        if (over) {
            throw new FilesException(FILES.ended(name(file)));
        }
        if (open.contains(file)) {
            throw new FilesException(FILES.notClosed(name(file)));
        }
        if (!store.locks().take(file, this)) {
            throw new FileInUseException(FILES.writtenElsewhere(name(file)));
        }
        view.obstacle(file).ifPresent(why -> {
            throw impossible(file, what, why);
        });
        attempt(file, what, () -> {
            fileSystem.require(file);
            return file;
        });
    }

    private void requireFile(Path file, String what) {
        if (!view.isFile(file)) {
            throw impossible(file, what, "there is none");
        }
    }

    private interface Step<T> {
        T take() throws IOException;
    }

    private <T> T attempt(Path file, String what, Step<T> step) {
        try {
            return step.take();
        } catch (IOException e) {
            failure = e;
            throw new FilesException(FILES.impossible(name(file), what, e.toString()), e);
        }
    }

    private FilesException impossible(Path file, String what, String why) {
        return new FilesException(FILES.impossible(name(file), what, why));
    }

    private String name(Path file) {
        return store.root().name(file);
    }

    @Override
    public synchronized void beforeCompletion() {
        for (Path file : open) {
            throw new FilesException(FILES.notClosed(name(file)));
        }
        IOException failed = failure;
        if (failed != null) {
            throw new FilesException(FILES.failed("of this transaction", failed.toString()), failed);
        }
    }

    @Override
    public synchronized int prepare(Xid xid) throws XAException {
        if (nothing()) {
            abandon();
            return XA_RDONLY;
        }
        write(xid, false);
        return XA_OK;
    }

    @Override
    public synchronized void commit(Xid xid, boolean onePhase) throws XAException {
        if (!onePhase) {
            over = true;
            store.commit(XidKey.of(xid));
        } else if (nothing()) {
            abandon();
        } else {
            write(xid, true);
            store.finishDecided(XidKey.of(xid));
        }
    }

    private boolean nothing() throws XAException {
        if (over) {
            throw new XAException(XAException.XAER_PROTO);
        }
        if (!open.isEmpty() || failure != null) {
            abandon();
            throw new XAException(XAException.XA_RBROLLBACK);
        }
        return view.changes().isEmpty();
    }

    private void write(Xid xid, boolean decided) throws XAException {
        over = true;
        prepareTried = true;
        try {
            store.prepare(new Journal(XidKey.of(xid), decided, staging.name(), view.steps()), this);
        } catch (XAException e) {
            if (e.errorCode == XAException.XA_RBROLLBACK) {
                prepareTried = false;
                abandon();
            }
            throw e;
        }
    }

    @Override
    public synchronized void rollback(Xid xid) throws XAException {
        if (prepareTried) {
            store.rollback(XidKey.of(xid));
        } else {
            abandon();
        }
    }

    /** Nothing of it is durable. */
    private void abandon() {
        over = true;
        staging.discard();
        store.locks().release(this);
    }

    @Override
    public synchronized void savepoint(String name) {
        beforeCompletion();
        savepoints.set(name, view.changes());
        staging.freeze();
    }

    @Override
    public synchronized void rollbackTo(String name) {
        beforeCompletion();
        view.reset(savepoints.rollback(name));
    }

    @Override
    public synchronized void release(String name) {
        savepoints.release(name);
    }
}
