package io.tandem.internal.platform.embedded.journal;

import java.io.IOException;

/** The file that is appended to. Used by one thread at a time. */
final class Segment implements AutoCloseable {

    /** What was made durable is never written again, not even as the unchanged part of a block. */
    static final int BLOCK = 4096;

    private final long number;
    private final SegmentFile file;
    private final long size;
    private long position;

    Segment(long number, SegmentFile file, long position) throws IOException {
        this.number = number;
        this.file = file;
        this.size = file.size();
        this.position = Frame.aligned(position, BLOCK);
    }

    long number() {
        return number;
    }

    long size() {
        return size;
    }

    boolean holds(int length) {
        return position + length <= size;
    }

    /** Appends a frame that a loss of power may take away. */
    void append(byte[] frame) throws IOException {
        file.write(position, frame);
        position += frame.length;
    }

    /**
     * Appends a frame, and returns when all that was appended is durable.
     *
     * @throws BrokenJournalException if the disk can't be trusted any more
     * @throws IOException if nothing was appended
     */
    void appendDurably(byte[] frame) throws IOException {
        try {
            file.write(position, frame);
        } catch (IOException e) {
            revoke(e);
            throw e;
        }
        try {
            file.force(false);
        } catch (IOException e) {
            revoke(e);
            throw new BrokenJournalException(e, true);
        }
        position = Frame.aligned(position + frame.length, BLOCK);
    }

    /** Makes sure that a frame whose writing failed is never read: whoever wrote it is told that it is not kept. */
    private void revoke(IOException failure) throws BrokenJournalException {
        try {
            file.write(position, new byte[Frame.SECTOR]);
            file.force(false);
        } catch (IOException e) {
            failure.addSuppressed(e);
            throw new BrokenJournalException(failure, false);
        }
    }

    void force() throws IOException {
        file.force(false);
        position = Frame.aligned(position, BLOCK);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
