package io.tandem.internal.tx;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The directory of the transaction log: held by one process at a time, and the place where the node's identity is kept.
 * Applications in one process share it.
 */
public final class LogDirectory implements AutoCloseable {

    private static final Map<Path, Held> HELD = new HashMap<>();

    private final Path path;
    private final String nodeName;
    private boolean given;

    private LogDirectory(Path path, String nodeName) {
        this.path = path;
        this.nodeName = nodeName;
    }

    /** What the process has of a directory. */
    private static final class Held {

        private final FileChannel channel;
        private final String nodeName;
        private int holders;

        Held(FileChannel channel, String nodeName) {
            this.channel = channel;
            this.nodeName = nodeName;
        }
    }

    /**
     * Takes the directory, making it where it does not exist.
     *
     * @throws DatabaseException if it can't be used, or another process holds it
     */
    public static LogDirectory take(Path directory, Optional<String> configuredNode) {
        synchronized (HELD) {
            try {
                Path path = made(directory).toRealPath();
                Held held = HELD.get(path);
                if (held == null) {
                    held = open(path, configuredNode);
                    HELD.put(path, held);
                } else {
                    NodeIdentity.of(path, configuredNode);
                }
                held.holders++;
                return new LogDirectory(path, held.nodeName);
            } catch (IOException e) {
                throw new DatabaseException(CONFIGURATION.logDirectoryUnusable(directory, e.toString()), e);
            }
        }
    }

    /** Before Java 20 {@code createDirectories} refuses a symbolic link to a directory, as mounted volumes are. */
    private static Path made(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Path parent = directory.toAbsolutePath().getParent();
            if (parent != null) {
                made(parent);
                Files.createDirectories(directory);
                // a name that a loss of power takes away takes all with it that stands below
                try (FileChannel channel = FileChannel.open(parent, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        }
        return directory;
    }

    private static Held open(Path path, Optional<String> configuredNode) throws IOException {
        FileChannel channel =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock(channel) == null) {
                throw new DatabaseException(CONFIGURATION.logDirectoryInUse(path));
            }
            return new Held(channel, NodeIdentity.of(path, configuredNode));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByAnotherClassLoader) {
            return null;
        }
    }

    /** The directory, absolute. */
    public Path path() {
        return path;
    }

    /** The name that every branch of this node carries. */
    public String nodeName() {
        return nodeName;
    }

    /** Gives the directory back, once; the last holder's call frees it for other processes. */
    @Override
    public void close() {
        synchronized (HELD) {
            Held held = HELD.get(path);
            if (given || held == null) {
                return;
            }
            given = true;
            if (--held.holders == 0) {
                HELD.remove(path);
                try {
                    held.channel.close();
                } catch (IOException e) {
                    throw new DatabaseException(CONFIGURATION.logDirectoryUnusable(path, e.toString()), e);
                }
            }
        }
    }
}
