package io.tandem.files.internal;

import static io.tandem.files.internal.FilesMessages.FILES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.transaction.xa.XAException;
import javax.transaction.xa.Xid;

/**
 * What is prepared, and its end: a commit takes the steps of the journal, each of which can be repeated, makes the directories
 * durable, and removes the journal; a rollback only removes it. Thread-safe.
 */
final class Store implements AutoCloseable {

    private final Root root;
    private final Disk disk;
    private final Work work;
    private final PathLocks locks;
    private final Directories directories;
    private final Map<XidKey, Prepared> prepared = new ConcurrentHashMap<>();
    private volatile String id = "";
    private volatile boolean closed;

    Store(Root root, Disk disk) {
        this.root = root;
        this.disk = disk;
        this.work = new Work(root, disk);
        this.locks = new PathLocks(root.directory());
        this.directories = new Directories(root, disk);
    }

    Root root() {
        return root;
    }

    /** What tells the directory from all others; known once it is open. */
    String id() {
        return id;
    }

    Disk disk() {
        return disk;
    }

    Work work() {
        return work;
    }

    PathLocks locks() {
        return locks;
    }

    /**
     * Takes the directory, finishes what was decided here alone, and sweeps what was not prepared.
     *
     * @throws IOException if that is not possible; the text says why
     */
    void open() throws IOException {
        if (!work.open()) {
            throw new IOException(FILES.inUse(root.directory()));
        }
        id = work.id();
        List<Journal> journals = work.journals();
        work.sweep(journals.stream().map(Journal::work).collect(Collectors.toSet()));
        for (Journal journal : journals) {
            Prepared found = new Prepared(journal, work.journal(journal), journal);
            journal.steps().forEach(step -> locks.take(root.directory().resolve(step.path()), journal));
            prepared.put(journal.branch(), found);
        }
        finishDecided();
        if (!prepared.isEmpty()) {
            FILES.found(root.directory(), prepared.size());
        }
    }

    /**
     * Makes a transaction durable.
     *
     * @throws XAException a rollback where nothing of it is left, XAER_RMFAIL where that is not certain
     */
    void prepare(Journal journal, Object holder) throws XAException {
        try {
            work.write(journal);
            prepared.put(journal.branch(), new Prepared(journal, work.journal(journal), holder));
        } catch (IOException e) {
            try {
                work.remove(journal);
            } catch (IOException again) {
                e.addSuppressed(again);
                prepared.put(journal.branch(), new Prepared(journal, work.journal(journal), holder));
                throw failed(XAException.XAER_RMFAIL, FILES.notPrepared(e.toString()), e);
            }
            throw failed(XAException.XA_RBROLLBACK, FILES.notPrepared(e.toString()), e);
        }
    }

    /** What is prepared and waits for somebody's decision; before that, what has none to wait for is finished. */
    List<Xid> waiting() throws XAException {
        requireOpen();
        finishDecided();
        return prepared.values().stream()
                .map(Prepared::journal)
                .filter(journal -> !journal.decided())
                .map(journal -> journal.branch().xid())
                .toList();
    }

    private void finishDecided() {
        for (Prepared each : prepared.values()) {
            if (each.journal().decided()) {
                finishDecided(each.journal().branch());
            }
        }
    }

    /** Carries out what has committed; what can't be done now is done later. */
    void finishDecided(XidKey branch) {
        try {
            commit(branch);
        } catch (XAException e) {
            if (e.errorCode != XAException.XAER_NOTA) {
                FILES.notInPlace(String.valueOf(e.getMessage()));
            }
        }
    }

    void commit(XidKey branch) throws XAException {
        Prepared known = known(branch);
        synchronized (known) {
            requireOpen(known);
            try {
                carryOut(known);
                end(known);
            } catch (LostFileException e) {
                throw failed(XAException.XA_HEURHAZ, String.valueOf(e.getMessage()), e);
            } catch (IOException e) {
                throw failed(XAException.XAER_RMFAIL, FILES.notEnded("committed", e.toString()), e);
            }
        }
    }

    void rollback(XidKey branch) throws XAException {
        Prepared known = known(branch);
        synchronized (known) {
            requireOpen(known);
            try {
                end(known);
            } catch (IOException e) {
                throw failed(XAException.XAER_RMFAIL, FILES.notEnded("rolled back", e.toString()), e);
            }
        }
    }

    /** The lock on the directory is given up, and another process may have it. */
    private void requireOpen() throws XAException {
        if (closed) {
            throw new XAException(XAException.XAER_RMFAIL);
        }
    }

    private Prepared known(XidKey branch) throws XAException {
        requireOpen();
        Prepared known = prepared.get(branch);
        if (known == null) {
            throw new XAException(XAException.XAER_NOTA);
        }
        return known;
    }

    private static void requireOpen(Prepared known) throws XAException {
        if (known.ended()) {
            throw new XAException(XAException.XAER_NOTA);
        }
    }

    private void carryOut(Prepared known) throws IOException, LostFileException {
        Set<Path> touched = new LinkedHashSet<>();
        Set<Path> above = new LinkedHashSet<>();
        for (Journal.Step step : known.journal().steps()) {
            Path target = root.directory().resolve(step.path());
            if (step.deletes()) {
                remove(target, touched);
            } else {
                directories.above(target, above, touched);
                put(known, step, target);
            }
        }
        for (Path directory : touched) {
            disk.forceDirectory(directory);
        }
        directories.durable(above);
    }

    /** A directory in its place was made by the same transaction, before the crash that made this a repetition. */
    private void remove(Path target, Set<Path> touched) throws IOException {
        Path directory = Root.parent(target);
        if (Files.isDirectory(directory) && !Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            disk.delete(target);
            touched.add(directory);
        }
    }

    private void put(Prepared known, Journal.Step step, Path target) throws IOException, LostFileException {
        Path staged = work.staged(known.journal(), step);
        if (there(staged)) {
            // of two names of one file none is taken away; the staged one goes with its directory
            disk.rename(staged, target);
        } else if (!there(target)) {
            throw new LostFileException(FILES.lost(step.path(), known.file()));
        }
    }

    private static boolean there(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private void end(Prepared known) throws IOException {
        work.remove(known.journal());
        known.end();
        prepared.remove(known.journal().branch());
        locks.release(known.holder());
        work.discard(known.journal().work());
    }

    private static XAException failed(int code, String text, Exception cause) {
        XAException failure = new XAException(text);
        failure.errorCode = code;
        failure.initCause(cause);
        return failure;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        work.close();
    }
}
