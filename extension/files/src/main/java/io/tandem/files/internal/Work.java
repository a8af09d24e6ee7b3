package io.tandem.files.internal;

import static io.tandem.files.internal.FilesMessages.FILES;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The private directory beside the files, on their file system: staged files in {@code work}, journals in {@code prepared}, and
 * a lock that keeps other processes out.
 */
final class Work implements AutoCloseable {

    private static final String JOURNAL = ".journal";
    private static final String DRAFT = ".draft";

    private final Root root;
    private final Disk disk;
    private final Path staging;
    private final Path journals;
    private @Nullable FileChannel lock;

    Work(Root root, Disk disk) {
        this.root = root;
        this.disk = disk;
        this.staging = root.ours().resolve("work");
        this.journals = root.ours().resolve("prepared");
    }

    /**
     * Makes it where it is not there, and keeps others out.
     *
     * @return whether nobody else has it
     */
    boolean open() throws IOException {
        make(root.ours());
        FileChannel channel =
                FileChannel.open(root.ours().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock taken = channel.tryLock();
            if (taken == null) {
                channel.close();
                return false;
            }
        } catch (OverlappingFileLockException ofThisProcess) {
            channel.close();
            return false;
        }
        lock = channel;
        make(staging);
        make(journals);
        return true;
    }

    /** What tells the directory from all others, also from one of the same path on another machine; made once. */
    String id() throws IOException {
        Path file = root.ours().resolve("id");
        if (!Files.exists(file)) {
            Path draft = root.ours().resolve("id" + DRAFT);
            disk.delete(draft);
            write(draft, UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
            disk.rename(draft, file);
            disk.forceDirectory(root.ours());
        }
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }

    private void write(Path file, byte[] content) throws IOException {
        try (SeekableByteChannel channel = disk.create(file)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
        disk.force(file);
    }

    private void make(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            disk.createDirectory(directory);
        }
        disk.forceDirectory(Root.parent(directory));
    }

    /** A new directory for the staged files of a transaction. */
    Path begin(String name) throws IOException {
        Path begun = staging.resolve(name);
        disk.createDirectory(begun);
        return begun;
    }

    Path staged(Journal journal, Journal.Step step) {
        return staging.resolve(journal.work()).resolve(step.staged());
    }

    Path journal(Journal journal) {
        return journals.resolve(journal.work() + JOURNAL);
    }

    /** Makes what is staged durable, and then the journal, which counts from the moment that it has its name. */
    void write(Journal journal) throws IOException {
        for (Journal.Step step : journal.steps()) {
            if (!step.deletes()) {
                disk.force(staged(journal, step));
            }
        }
        if (journal.steps().stream().anyMatch(step -> !step.deletes())) {
            disk.forceDirectory(staging.resolve(journal.work()));
            disk.forceDirectory(staging);
        }
        Path draft = draft(journal);
        write(draft, journal.bytes());
        disk.rename(draft, journal(journal));
        disk.forceDirectory(journals);
    }

    /** The opposite, whatever of it has been done. */
    void remove(Journal journal) throws IOException {
        disk.delete(draft(journal));
        disk.delete(journal(journal));
        disk.forceDirectory(journals);
    }

    private Path draft(Journal journal) {
        return journals.resolve(journal.work() + DRAFT);
    }

    /** The journals that there are. */
    List<Journal> journals() throws IOException {
        List<Journal> found = new ArrayList<>();
        for (Path file : in(journals)) {
            if (file.toString().endsWith(JOURNAL)) {
                try {
                    found.add(Journal.of(Files.readAllBytes(file)));
                } catch (IOException e) {
                    throw new IOException(FILES.damaged(file, String.valueOf(e.getMessage())), e);
                }
            }
        }
        return found;
    }

    /** Removes what belongs to no journal. */
    void sweep(Set<String> needed) throws IOException {
        for (Path file : in(journals)) {
            if (file.toString().endsWith(DRAFT)) {
                disk.delete(file);
            }
        }
        for (Path directory : in(staging)) {
            if (!needed.contains(String.valueOf(directory.getFileName()))) {
                discard(directory);
            }
        }
    }

    void discard(String work) {
        discard(staging.resolve(work));
    }

    /** Removes a transaction's staged files; what can't be removed is swept by the next start. */
    void discard(Path directory) {
        try {
            if (Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
                for (Path file : in(directory)) {
                    disk.delete(file);
                }
                disk.delete(directory);
            }
        } catch (IOException e) {
            FILES.leftBehind(directory, e.toString());
        }
    }

    private static List<Path> in(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    @Override
    public void close() throws IOException {
        FileChannel held = lock;
        lock = null;
        if (held != null) {
            held.close();
        }
    }
}
