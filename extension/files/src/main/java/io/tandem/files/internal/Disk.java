package io.tandem.files.internal;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/** Everything that changes the file system, one step at a time, so that tests can take the power away between any two. */
interface Disk {

    /** Makes one directory, in one that is there. */
    void createDirectory(Path directory) throws IOException;

    /** Opens a new file for writing. */
    SeekableByteChannel create(Path file) throws IOException;

    /** Opens a file of ours for writing at its end. */
    SeekableByteChannel append(Path file) throws IOException;

    /** Makes a file and its size durable. */
    void force(Path file) throws IOException;

    /** Makes the names in a directory durable. */
    void forceDirectory(Path directory) throws IOException;

    /** Renames at once, over what may be there. */
    void rename(Path from, Path to) throws IOException;

    /** Removes a file or an empty directory, if it is there. */
    void delete(Path path) throws IOException;

    /**
     * Gives a file a second name.
     *
     * @throws UnsupportedOperationException if the file system can't
     */
    void link(Path file, Path second) throws IOException;
}
