package io.tandem.files.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/** A file that is being written; it becomes part of the transaction when it is closed. */
final class StagedChannel implements SeekableByteChannel {

    private final FileShare share;
    private final Path file;
    private final Change.Put put;
    private final SeekableByteChannel channel;

    StagedChannel(FileShare share, Path file, Change.Put put, SeekableByteChannel channel) {
        this.share = share;
        this.file = file;
        this.put = put;
        this.channel = channel;
    }

    private interface Step<T> {
        T take() throws IOException;
    }

    /** What failed half-way makes the transaction one that can only roll back. */
    private <T> T writing(Step<T> step) throws IOException {
        share.requireRunning(file);
        try {
            return step.take();
        } catch (IOException e) {
            share.failed(e);
            throw e;
        }
    }

    @Override
    public int read(ByteBuffer target) {
        throw new NonReadableChannelException();
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return writing(() -> channel.write(source));
    }

    @Override
    public long position() throws IOException {
        return channel.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        channel.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        writing(() -> channel.truncate(size));
        return this;
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            try {
                channel.close();
            } catch (IOException e) {
                share.failed(e);
                throw e;
            } finally {
                share.closed(file, put);
            }
        }
    }
}
