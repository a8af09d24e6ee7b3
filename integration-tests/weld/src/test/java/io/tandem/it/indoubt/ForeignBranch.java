package io.tandem.it.indoubt;

import com.arjuna.ats.arjuna.common.Uid;
import com.arjuna.ats.jta.xa.XidImple;
import io.tandem.it.support.Database;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import javax.sql.XAConnection;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.postgresql.xa.PGXADataSource;

/**
 * Prepares branches as another process would have. Not to be used before the first application has started: Narayana keeps
 * for ever what it finds when its classes are used first.
 */
final class ForeignBranch {

    private ForeignBranch() {}

    /** Of a transaction that a process of that node has begun an hour ago; answers the transaction's id. */
    static String prepare(Database database, String node, String sql) throws Exception {
        int anHourAgo = (int) (System.currentTimeMillis() / 1000 - 3600);
        Uid transaction = new Uid(new long[] {0, 0xffff7f000001L}, 4711, anHourAgo, 1);
        Xid xid = new NodesXid(transaction, node);
        PGXADataSource dataSource = new PGXADataSource();
        dataSource.setUrl(database.url());
        dataSource.setUser(database.username());
        dataSource.setPassword(database.password());
        XAConnection connection = dataSource.getXAConnection();
        try {
            XAResource resource = connection.getXAResource();
            resource.start(xid, XAResource.TMNOFLAGS);
            try (Connection jdbc = connection.getConnection();
                    Statement statement = jdbc.createStatement()) {
                statement.execute(sql);
            }
            resource.end(xid, XAResource.TMSUCCESS);
            resource.prepare(xid);
        } finally {
            connection.close();
        }
        return transaction.toString();
    }

    /** Narayana's layout: the transaction's id and the node's name, then the branch's own id. */
    private record NodesXid(Uid transaction, String node) implements Xid {

        @Override
        public int getFormatId() {
            return new XidImple(transaction).getFormatId();
        }

        @Override
        public byte[] getGlobalTransactionId() {
            byte[] id = transaction.getBytes();
            byte[] name = node.getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.allocate(id.length + name.length)
                    .put(id)
                    .put(name)
                    .array();
        }

        @Override
        public byte[] getBranchQualifier() {
            return ByteBuffer.allocate(Uid.UID_SIZE + 8)
                    .put(new Uid().getBytes())
                    .array();
        }
    }
}
