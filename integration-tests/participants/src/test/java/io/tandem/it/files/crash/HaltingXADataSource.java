package io.tandem.it.files.crash;

import java.sql.SQLException;
import javax.sql.XAConnection;
import javax.transaction.xa.XAException;
import javax.transaction.xa.Xid;
import org.postgresql.core.BaseConnection;
import org.postgresql.xa.PGXAConnection;
import org.postgresql.xa.PGXADataSource;

/** PostgreSQL's XA data source, in a JVM that may not survive the commit. */
public class HaltingXADataSource extends PGXADataSource {

    private static final long serialVersionUID = 1L;

    @Override
    public XAConnection getXAConnection(String user, String password) throws SQLException {
        return new HaltingXAConnection((BaseConnection) getConnection(user, password));
    }

    private static final class HaltingXAConnection extends PGXAConnection {

        HaltingXAConnection(BaseConnection connection) throws SQLException {
            super(connection);
        }

        @Override
        public int prepare(Xid xid) throws XAException {
            Instants.pass("before prepare");
            int vote = super.prepare(xid);
            Instants.pass("after prepare");
            return vote;
        }

        @Override
        public void commit(Xid xid, boolean onePhase) throws XAException {
            Instants.pass("before commit");
            super.commit(xid, onePhase);
            Instants.pass("after commit");
        }

        @Override
        public void rollback(Xid xid) throws XAException {
            Instants.pass("before rollback");
            super.rollback(xid);
            Instants.pass("after rollback");
        }
    }
}
