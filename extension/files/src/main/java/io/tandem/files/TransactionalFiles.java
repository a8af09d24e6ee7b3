package io.tandem.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The files of one directory ({@code sql.files.directory}), written in the transaction that also writes the databases: all of it
 * is committed, or none.
 *
 * <pre>{@code
 * @Inject TransactionalFiles files;
 *
 * @Transactional
 * void sell(Order order) {
 *     shop.persist(order);
 *     files.write("invoices/" + order.id + ".txt", order.invoice());
 * }
 * }</pre>
 *
 * <p>Paths are relative to the directory, with {@code /} between names. Directories on the way to a file are made by its commit,
 * and stay. The transaction sees what it has written; others see it when it has committed, each file as a whole. A file that a
 * running transaction writes can't be written by another one, which gets a {@link FileInUseException} at once. Reading works
 * without a transaction too.
 *
 * <p>What is opened for writing has to be closed before the commit, which is refused otherwise. After a write that failed, a full
 * disk for example, the transaction can only roll back. Savepoints are supported.
 *
 * <p>Thread-safe, but for streams and channels, and a transaction is used by one thread at a time. No method takes or answers {@code
 * null}. Every method throws {@link FilesException} for a path outside the directory, also by a symbolic link, and for what can't
 * be read or written; those that write throw {@link jakarta.persistence.TransactionRequiredException} outside a transaction.
 */
public interface TransactionalFiles {

    /** The directory, as an absolute path without symbolic links. */
    Path directory();

    /** Whether there is a file or a directory. */
    boolean exists(String path);

    /** Whether there is a directory. */
    boolean isDirectory(String path);

    /** How many bytes a file has. */
    long size(String path);

    /** Opens a file for reading. */
    SeekableByteChannel open(String path);

    /** Opens a file for writing; what was written becomes part of the transaction when the channel is closed. */
    SeekableByteChannel open(String path, WriteMode mode);

    /** Removes a file. */
    void delete(String path);

    /** Gives a file another path, which must not be there. Its content is not copied, where the file system has hard links. */
    void move(String from, String to);

    /**
     * The paths of what is directly in a directory, sorted: of files, and of directories with a {@code /} at the end.
     *
     * @param directory empty for the directory itself
     */
    List<String> list(String directory);

    /** Opens a file for reading. */
    default InputStream read(String path) {
        return Channels.newInputStream(open(path));
    }

    /** The bytes of a file. */
    default byte[] readBytes(String path) {
        try (InputStream in = read(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new FilesException("File '" + path + "' can't be read: " + e, e);
        }
    }

    /** The text of a file, in UTF-8. */
    default String readString(String path) {
        return new String(readBytes(path), StandardCharsets.UTF_8);
    }

    /** Opens a new file for writing. */
    default OutputStream create(String path) {
        return new BufferedOutputStream(Channels.newOutputStream(open(path, WriteMode.CREATE)));
    }

    /** Opens a file for writing; what was in it is replaced as a whole. */
    default OutputStream replace(String path) {
        return new BufferedOutputStream(Channels.newOutputStream(open(path, WriteMode.REPLACE)));
    }

    /** Opens a file for writing at its end. The file is copied first. */
    default OutputStream append(String path) {
        return new BufferedOutputStream(Channels.newOutputStream(open(path, WriteMode.APPEND)));
    }

    /** Writes a whole file, in place of what is there. */
    default void write(String path, byte[] bytes) {
        try (OutputStream out = replace(path)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new FilesException("File '" + path + "' can't be written: " + e, e);
        }
    }

    /** Writes a whole text in UTF-8, in place of what is there. */
    default void write(String path, String text) {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
