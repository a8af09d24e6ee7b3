package io.tandem.internal.platform.embedded.journal;

import java.io.IOException;
import java.util.List;

/** The directory of a journal: all that the journal asks of a disk, so that a test can record it and lose a part of it. */
public interface Directory {

    /** The names of its files. */
    List<String> names() throws IOException;

    /** All bytes of a file. */
    byte[] read(String name) throws IOException;

    /** Opens a file to write to it, making it where it does not exist. */
    SegmentFile open(String name) throws IOException;

    /** Gives a file another name, in place of one that has it. */
    void rename(String from, String to) throws IOException;

    /** Deletes a file, if it exists. */
    void delete(String name) throws IOException;

    /** Returns once the names of all files survive a loss of power. */
    void force() throws IOException;

    /** The place, for messages. */
    @Override
    String toString();
}
