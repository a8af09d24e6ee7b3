package io.tandem.files.internal;

import static io.tandem.files.internal.FilesMessages.FILES;

import io.tandem.files.FilesException;
import io.tandem.spi.ParticipantContext;
import io.tandem.spi.PreparedShares;
import io.tandem.spi.Settings;
import io.tandem.spi.TransactionParticipant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.transaction.xa.XAException;
import javax.transaction.xa.Xid;
import org.jspecify.annotations.Nullable;

/** The directory of files, as a participant. Thread-safe. */
final class FilesParticipant implements TransactionParticipant {

    private static final String NAME = "files";

    private final Optional<String> directory;
    private final boolean injected;
    private final Function<Root, Store> stores;
    private volatile @Nullable Running running;

    private record Running(Store store, OneFileSystem fileSystem, ParticipantContext context) {}

    /**
     * @param directory as it is configured
     * @param injected whether anybody wants to use it
     */
    FilesParticipant(Optional<String> directory, boolean injected, Function<Root, Store> stores) {
        this.directory = directory;
        this.injected = injected;
        this.stores = stores;
    }

    /** As it is configured. */
    static FilesParticipant of(Settings settings, boolean injected) {
        return new FilesParticipant(
                settings.text(FilesSettings.DIRECTORY), injected, root -> new Store(root, new RealDisk()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String recoveryName() {
        Running now = running;
        return now == null ? NAME : NAME + " " + now.store().id();
    }

    @Override
    public boolean active() {
        return injected || directory.isPresent();
    }

    @Override
    public List<String> problems() {
        if (directory.isEmpty()) {
            return List.of(FILES.noDirectory());
        }
        try {
            Path place = Root.at(directory.get()).directory();
            return Files.isWritable(place)
                    ? List.of()
                    : List.of(FILES.unusable(directory.get(), "it can't be written"));
        } catch (IOException e) {
            return List.of(FILES.unusable(directory.get(), e.toString()));
        }
    }

    @Override
    public void start(ParticipantContext context) {
        String configured = directory.orElseThrow();
        try {
            Root root = Root.at(configured);
            OneFileSystem fileSystem = new OneFileSystem(root);
            Store store = stores.apply(root);
            try {
                store.open();
            } catch (IOException | RuntimeException e) {
                store.close();
                throw e;
            }
            running = new Running(store, fileSystem, context);
        } catch (IOException e) {
            throw new FilesException(FILES.unusable(configured, String.valueOf(e.getMessage())), e);
        }
    }

    @Override
    public PreparedShares open() {
        return new PreparedFiles(running().store());
    }

    @Override
    public void stop() {
        Running stopped = running;
        running = null;
        if (stopped != null) {
            try {
                stopped.store().close();
            } catch (IOException e) {
                throw new FilesException(FILES.unusable(directory.orElse(""), e.toString()), e);
            }
        }
    }

    Root root() {
        return running().store().root();
    }

    /** The running transaction's share. */
    FileShare share() {
        Running now = running();
        return now.context().join(FileShare.class, () -> new FileShare(now.store(), now.fileSystem()));
    }

    /** What the running transaction sees, or, without one, everybody. */
    View view() {
        return running().context().current(FileShare.class).map(FileShare::view).orElseGet(() -> new View(root()));
    }

    private Running running() {
        Running now = running;
        if (now == null) {
            throw new IllegalStateException(FILES.notRunning());
        }
        return now;
    }

    /** What recovery works on. */
    private record PreparedFiles(Store store) implements PreparedShares {

        @Override
        public Xid[] recover(int flag) throws XAException {
            return (flag & TMSTARTRSCAN) != 0 ? store.waiting().toArray(Xid[]::new) : new Xid[0];
        }

        @Override
        public void commit(Xid xid, boolean onePhase) throws XAException {
            store.commit(XidKey.of(xid));
        }

        @Override
        public void rollback(Xid xid) throws XAException {
            store.rollback(XidKey.of(xid));
        }
    }
}
