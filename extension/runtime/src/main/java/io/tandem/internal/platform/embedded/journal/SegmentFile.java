package io.tandem.internal.platform.embedded.journal;

import java.io.IOException;

/** An open file of a journal. */
public interface SegmentFile extends AutoCloseable {

    /** Its length in bytes. */
    long size() throws IOException;

    /** Writes all bytes at a place; durable only after the next {@link #force}. */
    void write(long position, byte[] bytes) throws IOException;

    /**
     * Returns once everything that was written survives a loss of power.
     *
     * @param metadata whether the length of the file has changed as well
     */
    void force(boolean metadata) throws IOException;

    @Override
    void close() throws IOException;
}
