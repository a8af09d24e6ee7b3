package io.tandem.internal.platform.embedded;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.arjuna.common.Uid;
import com.arjuna.ats.arjuna.exceptions.ObjectStoreException;
import com.arjuna.ats.arjuna.objectstore.StateStatus;
import com.arjuna.ats.arjuna.objectstore.StateType;
import com.arjuna.ats.arjuna.state.OutputObjectState;
import com.arjuna.ats.internal.arjuna.objectstore.ShadowNoFileLockStore;
import com.arjuna.ats.internal.arjuna.thread.ThreadActionData;
import io.tandem.internal.platform.embedded.journal.Directory;
import io.tandem.internal.platform.embedded.journal.DiskDirectory;
import io.tandem.internal.platform.embedded.journal.SegmentFile;
import io.tandem.spi.UnknownDecisionException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Narayana's store of files, made to survive a loss of power. Its own forces the file but not the directory that names it,
 * and writes a changed decision over the old one: what was acknowledged could be lost with either.
 */
final class ForcedFiles extends ShadowNoFileLockStore {

    /** Narayana takes such a name for the shadow of a record, and then finds none. */
    private static final String DRAFT = SHADOWCHAR + "new";

    private final Function<Path, Directory> directories;
    private final Path root;
    private final Set<Path> made = ConcurrentHashMap.newKeySet();

    ForcedFiles(ObjectStoreEnvironmentBean settings, Function<Path, Directory> directories)
            throws ObjectStoreException {
        super(settings);
        this.directories = directories;
        this.root = Path.of(settings.getObjectStoreDir());
        discardDrafts(root);
    }

    /**
     * What a process was writing when it died has never been a decision. A pass of recovery that was left behind in this
     * process may still write here, so that a file may be gone before it is looked at.
     */
    private static void discardDrafts(Path root) throws ObjectStoreException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (file.toString().endsWith(DRAFT)) {
                        Files.deleteIfExists(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                    if (e instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw e;
                }
            });
        } catch (IOException e) {
            throw new ObjectStoreException(e);
        }
    }

    @Override
    protected boolean write_state(Uid uid, String type, OutputObjectState state, int kind) throws ObjectStoreException {
        if (kind != StateType.OS_ORIGINAL) {
            throw new ObjectStoreException("This log keeps decisions only");
        }
        Path path = Path.of(genPathName(uid, type, kind));
        Directory directory = directory(path);
        String name = String.valueOf(path.getFileName());
        try (SegmentFile draft = directory.open(name + DRAFT)) {
            draft.write(0, Arrays.copyOf(state.buffer(), state.length()));
            draft.force(true);
        } catch (IOException e) {
            discard(directory, name + DRAFT, e);
            throw new ObjectStoreException(e);
        }
        publish(directory, name);
        addToCache(path.toString());
        return true;
    }

    /** A full disk needs the room; the name means nothing. */
    private static void discard(Directory directory, String draft, IOException failure) {
        try {
            directory.delete(draft);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static void publish(Directory directory, String name) throws ObjectStoreException {
        try {
            directory.rename(name + DRAFT, name);
            directory.force();
        } catch (IOException e) {
            revoke(directory, name, e);
            throw new ObjectStoreException(e);
        }
    }

    private static void revoke(Directory directory, String name, IOException failure) {
        try {
            directory.delete(name);
            directory.force();
        } catch (IOException e) {
            failure.addSuppressed(e);
            ThreadActionData.popAction(false);
            throw new UnknownDecisionException(
                    CONFIGURATION.journalBroken(directory.toString(), String.valueOf(failure.getMessage())), failure);
        }
    }

    @Override
    protected boolean remove_state(Uid uid, String type, int kind) throws ObjectStoreException {
        if (currentState(uid, type) == StateStatus.OS_UNKNOWN) {
            return false;
        }
        Path path = Path.of(genPathName(uid, type, kind));
        try {
            directory(path).delete(String.valueOf(path.getFileName()));
        } catch (IOException e) {
            throw new ObjectStoreException(e);
        }
        removeFromCache(path.toString(), false);
        return true;
    }

    private Directory directory(Path path) throws ObjectStoreException {
        Path parent = path.getParent();
        if (parent == null) {
            throw new ObjectStoreException("Not in a directory: " + path);
        }
        try {
            make(parent);
        } catch (IOException e) {
            throw new ObjectStoreException(e);
        }
        return directories.apply(parent);
    }

    private void make(Path directory) throws IOException {
        if (!made.contains(directory)) {
            makeDurable(directory);
        }
    }

    /** With durable names, all the way up. Nobody may go on before that is done. */
    private synchronized void makeDurable(Path directory) throws IOException {
        Path parent = directory.getParent();
        if (parent == null || made.contains(directory)) {
            return;
        }
        makeDurable(parent);
        if (!Files.isDirectory(directory)) {
            Files.createDirectory(directory);
        }
        if (directory.startsWith(root)) {
            new DiskDirectory(parent).force();
        }
        made.add(directory);
    }
}
