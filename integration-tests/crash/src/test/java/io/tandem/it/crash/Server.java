package io.tandem.it.crash;

import io.tandem.it.support.Database;

/** A database server process that dies, freezes and comes back on its old data. */
public interface Server extends AutoCloseable {

    /** A new, empty database. */
    Database create();

    /** Ends the process at once, without a shutdown. */
    void kill();

    /** Starts the process again after {@link #kill}. */
    void restart();

    /** Stops the process where it is, as a machine that hangs: its connections stay open and silent. */
    void freeze();

    /** Lets a frozen process go on. */
    void thaw();

    @Override
    void close();
}
