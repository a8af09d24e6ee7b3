package io.tandem.spi;

import java.sql.SQLException;
import javax.sql.XAConnection;

/** A connection whose in-doubt branches recovery has to find; thread-safe. */
public interface RecoverableConnection {

    /** The name of the connection. */
    String name();

    /**
     * What tells the connection from all others whose branches are in the same log: applications of one process share a log,
     * and may have connections of the same name that lead to different databases.
     */
    default String recoveryName() {
        return name();
    }

    /**
     * Opens a new connection to the database, outside every pool; the caller closes it.
     *
     * @throws SQLException if the database can't be reached; recovery tries again in its next pass
     */
    XAConnection open() throws SQLException;
}
