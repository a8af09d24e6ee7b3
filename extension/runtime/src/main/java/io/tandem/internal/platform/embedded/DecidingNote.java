package io.tandem.internal.platform.embedded;

import io.tandem.spi.PlatformException;
import io.tandem.spi.TransactionLog;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The names of the connections that decide, kept beside the log while transactions may need them: when one is taken out of the
 * configuration after a crash, branches that wait for its word must not be taken for orphans.
 */
final class DecidingNote {

    private final @Nullable Path file;
    private final Set<String> names;

    /** The note beside a log; one beside a table is for the life of the process only. */
    static DecidingNote beside(TransactionLog log) {
        if (log instanceof TransactionLog.Files files) {
            return new DecidingNote(files.directory().resolve("deciding"));
        }
        if (log instanceof TransactionLog.Journal journal) {
            return new DecidingNote(journal.directory().resolve("deciding"));
        }
        return new DecidingNote(null);
    }

    private DecidingNote(@Nullable Path file) {
        this.file = file;
        this.names = file != null ? read(file) : new TreeSet<>();
    }

    private static Set<String> read(Path file) {
        try {
            Set<String> names = Files.exists(file) ? new TreeSet<>(Files.readAllLines(file)) : new TreeSet<>();
            names.remove("");
            return names;
        } catch (IOException e) {
            throw new PlatformException("The names of the connections that decide can't be read from " + file, e);
        }
    }

    /** Where it is, for people. */
    String place() {
        return String.valueOf(file);
    }

    /** The names that nobody answers for now. */
    synchronized Set<String> without(Set<String> present) {
        Set<String> missing = new TreeSet<>(names);
        missing.removeAll(present);
        return missing;
    }

    synchronized void add(String name) {
        if (names.add(name)) {
            write();
        }
    }

    /** Every transaction it decided on has ended. */
    synchronized void remove(String name) {
        if (names.remove(name)) {
            write();
        }
    }

    /** Durable before the first decision. */
    private void write() {
        if (file != null) {
            write(file);
        }
    }

    private void write(Path file) {
        Path draft = file.resolveSibling("deciding.new");
        try {
            try (FileChannel channel = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                channel.write(ByteBuffer.wrap((String.join("\n", names) + "\n").getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel directory = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                directory.force(true);
            }
        } catch (IOException e) {
            throw new PlatformException("The names of the connections that decide can't be written to " + file, e);
        }
    }
}
