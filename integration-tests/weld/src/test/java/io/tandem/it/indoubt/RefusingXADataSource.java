package io.tandem.it.indoubt;

import java.sql.SQLException;
import javax.sql.XAConnection;
import javax.transaction.xa.XAException;
import javax.transaction.xa.Xid;
import org.postgresql.core.BaseConnection;
import org.postgresql.xa.PGXAConnection;
import org.postgresql.xa.PGXADataSource;

/** PostgreSQL's XA data source, which refuses a commit when told to. */
public class RefusingXADataSource extends PGXADataSource {

    private static final long serialVersionUID = 1L;

    @Override
    public XAConnection getXAConnection(String user, String password) throws SQLException {
        return new RefusingXAConnection((BaseConnection) getConnection(user, password));
    }

    private static final class RefusingXAConnection extends PGXAConnection {

        RefusingXAConnection(BaseConnection connection) throws SQLException {
            super(connection);
        }

        @Override
        public void commit(Xid xid, boolean onePhase) throws XAException {
            if (!onePhase) {
                Refusal.pass();
            }
            super.commit(xid, onePhase);
        }
    }
}
