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

    private static final Map<Path, LogDirectory> HELD = new HashMap<>();

    private final Path path;
    private final FileChannel channel;
    private final String nodeName;
    private int holders;

    private LogDirectory(Path path, FileChannel channel, String nodeName) {
        this.path = path;
        this.channel = channel;
        this.nodeName = nodeName;
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
                LogDirectory log = HELD.get(path);
                if (log == null) {
                    log = open(path, configuredNode);
                    HELD.put(path, log);
                } else {
                    NodeIdentity.of(path, configuredNode);
                }
                log.holders++;
                return log;
            } catch (IOException e) {
                throw new DatabaseException(CONFIGURATION.logDirectoryUnusable(directory, e.toString()), e);
            }
        }
    }

    /** Before Java 20 {@code createDirectories} refuses a symbolic link to a directory, as mounted volumes are. */
    private static Path made(Path directory) throws IOException {
        return Files.isDirectory(directory) ? directory : Files.createDirectories(directory);
    }

    private static LogDirectory open(Path path, Optional<String> configuredNode) throws IOException {
        FileChannel channel =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock(channel) == null) {
                throw new DatabaseException(CONFIGURATION.logDirectoryInUse(path));
            }
            return new LogDirectory(path, channel, NodeIdentity.of(path, configuredNode));
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

    /** Gives the directory back; the last holder's call frees it for other processes. */
    @Override
    public void close() {
        synchronized (HELD) {
            if (--holders == 0) {
                HELD.remove(path);
                try {
                    channel.close();
                } catch (IOException e) {
                    throw new DatabaseException(CONFIGURATION.logDirectoryUnusable(path, e.toString()), e);
                }
            }
        }
    }
}
