package io.tandem.it.crash;

import io.tandem.it.crash.HaltPoint.Step;
import java.sql.SQLException;
import javax.sql.XAConnection;
import javax.transaction.xa.XAException;
import javax.transaction.xa.Xid;
import org.postgresql.core.BaseConnection;
import org.postgresql.xa.PGXAConnection;
import org.postgresql.xa.PGXADataSource;

/** PostgreSQL's XA data source, in a JVM that may not survive the commit. */
public class MortalXADataSource extends PGXADataSource {

    private static final long serialVersionUID = 1L;

    @Override
    public XAConnection getXAConnection(String user, String password) throws SQLException {
        return new MortalXAConnection((BaseConnection) getConnection(user, password));
    }

    private static final class MortalXAConnection extends PGXAConnection {

        MortalXAConnection(BaseConnection connection) throws SQLException {
            super(connection);
        }

        @Override
        public int prepare(Xid xid) throws XAException {
            int vote = super.prepare(xid);
            Halt.reached(Step.PREPARED);
            return vote;
        }

        @Override
        public void commit(Xid xid, boolean onePhase) throws XAException {
            Halt.reached(Step.COMMITTING);
            super.commit(xid, onePhase);
            Halt.reached(Step.COMMITTED);
        }
    }
}
