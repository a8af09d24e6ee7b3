package io.tandem.files.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The staged files of one transaction, in a directory of their own, which is made with the first. */
final class Staging {

    private static final int BUFFER = 1 << 16;

    private final Store store;
    private final Set<Path> extendable = new HashSet<>();
    private final String name = UUID.randomUUID().toString();
    private @Nullable Path directory;
    private int files;

    Staging(Store store) {
        this.store = store;
    }

    /** The directory's name, also where it was never made. */
    String name() {
        return name;
    }

    /**
     * An empty file.
     *
     * @param like has its permissions
     */
    Change.Put fresh(@Nullable Path like) throws IOException {
        Path staged = next();
        store.disk().create(staged).close();
        if (like != null && Files.getFileStore(staged).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(staged, Files.getPosixFilePermissions(like));
        }
        extendable.add(staged);
        return new Change.Put(staged, false);
    }

    /** A file to be written on: the staged one itself, where nobody else needs what it has. */
    Change.Put continued(Path content, @Nullable Change change) throws IOException {
        if (change instanceof Change.Put put && !put.linked() && extendable.contains(put.staged())) {
            return put;
        }
        Change.Put copy = fresh(content);
        copy(content, copy.staged());
        return copy;
    }

    /** The same content under another name. */
    Change.Put moved(Path content, @Nullable Change change) throws IOException {
        if (change instanceof Change.Put put) {
            return put;
        }
        Path staged = next();
        try {
            store.disk().link(content, staged);
            return new Change.Put(staged, true);
        } catch (UnsupportedOperationException noLinks) {
            Change.Put copy = fresh(content);
            copy(content, copy.staged());
            return copy;
        }
    }

    private void copy(Path from, Path to) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        try (SeekableByteChannel in = Files.newByteChannel(from);
                SeekableByteChannel out = store.disk().append(to)) {
            while (in.read(buffer) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                buffer.clear();
            }
        }
    }

    /** From now on no staged file changes: a savepoint may come back to it. */
    void freeze() {
        extendable.clear();
    }

    private Path next() throws IOException {
        return directory().resolve(String.valueOf(files++));
    }

    private Path directory() throws IOException {
        Path known = directory;
        if (known == null) {
            known = store.work().begin(name);
            directory = known;
        }
        return known;
    }

    void discard() {
        Path known = directory;
        if (known != null) {
            store.work().discard(known);
        }
    }
}
