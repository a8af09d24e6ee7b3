package io.tandem.junit5.internal.database;

import io.tandem.junit5.internal.database.Physical.Opening;
import java.sql.SQLException;
import javax.sql.DataSource;
import javax.sql.XAConnection;
import javax.sql.XADataSource;

/** Connections with XA or without, as the caller likes. */
final class TestedTwofoldDataSource extends TestedDataSource implements XADataSource {

    private final TestedDatabase database;
    private final XADataSource real;

    <T extends DataSource & XADataSource> TestedTwofoldDataSource(TestedDatabase database, T real) {
        super(database, real);
        this.database = database;
        this.real = real;
    }

    @Override
    public XAConnection getXAConnection() throws SQLException {
        return database.connectXa(Opening.xa(real::getXAConnection));
    }

    @Override
    public XAConnection getXAConnection(String username, String password) throws SQLException {
        return database.connectXa(Opening.xa(() -> real.getXAConnection(username, password)));
    }
}
