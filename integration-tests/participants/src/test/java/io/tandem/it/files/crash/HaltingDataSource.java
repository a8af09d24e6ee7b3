package io.tandem.it.files.crash;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL's plain data source, for the negative control, in a JVM that may not survive a local commit. */
public class HaltingDataSource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return Halting.connection(super.getConnection(user, password));
    }
}
