package io.tandem.internal.platform.embedded.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file on a disk. Written and forced by the threads of the application, which may be interrupted at any time, and an
 * interrupt closes a {@code FileChannel}: hence the two other ways to a file, which know no interrupts.
 */
final class DiskFile implements SegmentFile {

    private final RandomAccessFile file;
    private final AsynchronousFileChannel forced;

    DiskFile(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "rw");
        try {
            forced = AsynchronousFileChannel.open(path, StandardOpenOption.WRITE);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public long size() throws IOException {
        return file.length();
    }

    @Override
    public void write(long position, byte[] bytes) throws IOException {
        file.seek(position);
        file.write(bytes);
    }

    @Override
    public void force(boolean metadata) throws IOException {
        forced.force(metadata);
    }

    @Override
    public void close() throws IOException {
        try {
            forced.close();
        } finally {
            file.close();
        }
    }
}
