package io.tandem.spi;

import java.sql.SQLException;
import javax.sql.XAConnection;

/** A connection whose in-doubt branches recovery has to find; thread-safe. */
public interface RecoverableConnection {

    /** The name of the connection. */
    String name();

    /**
     * Opens a new connection to the database, outside every pool; the caller closes it.
     *
     * @throws SQLException if the database can't be reached; recovery tries again in its next pass
     */
    XAConnection open() throws SQLException;
}
