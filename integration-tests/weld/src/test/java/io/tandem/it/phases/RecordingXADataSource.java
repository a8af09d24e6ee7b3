package io.tandem.it.phases;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.XAConnection;
import javax.transaction.xa.XAException;
import javax.transaction.xa.Xid;
import org.postgresql.core.BaseConnection;
import org.postgresql.xa.PGXAConnection;
import org.postgresql.xa.PGXADataSource;

/** PostgreSQL's XA data source, with a record of how its branches ended. */
public class RecordingXADataSource extends PGXADataSource {

    static final List<String> CALLS = new CopyOnWriteArrayList<>();

    private static final long serialVersionUID = 1L;

    @Override
    public XAConnection getXAConnection(String user, String password) throws SQLException {
        return new RecordingXAConnection((BaseConnection) getConnection(user, password));
    }

    private static final class RecordingXAConnection extends PGXAConnection {

        RecordingXAConnection(BaseConnection connection) throws SQLException {
            super(connection);
        }

        @Override
        public int prepare(Xid xid) throws XAException {
            CALLS.add("prepare");
            return super.prepare(xid);
        }

        @Override
        public void commit(Xid xid, boolean onePhase) throws XAException {
            CALLS.add(onePhase ? "commit in one phase" : "commit");
            super.commit(xid, onePhase);
        }

        @Override
        public void rollback(Xid xid) throws XAException {
            CALLS.add("rollback");
            super.rollback(xid);
        }
    }
}
