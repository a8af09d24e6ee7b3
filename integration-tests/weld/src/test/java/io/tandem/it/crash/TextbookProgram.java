package io.tandem.it.crash;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.XAConnection;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** Two-phase commit by hand, without a log: what a halt leaves behind, without Tandem. */
final class TextbookProgram {

    private TextbookProgram() {}

    public static void main(String[] arguments) throws Exception {
        Map<XAResource, Xid> branches = new LinkedHashMap<>();
        for (String database : new String[] {"shop", "warehouse"}) {
            MortalXADataSource dataSource = new MortalXADataSource();
            dataSource.setUrl(System.getProperty(database + ".url"));
            dataSource.setUser("postgres");
            XAConnection connection = dataSource.getXAConnection();
            Xid branch = new TextbookXid(database);
            connection.getXAResource().start(branch, XAResource.TMNOFLAGS);
            try (Connection jdbc = connection.getConnection();
                    Statement statement = jdbc.createStatement()) {
                statement.execute(System.getProperty(database + ".sql"));
            }
            connection.getXAResource().end(branch, XAResource.TMSUCCESS);
            branches.put(connection.getXAResource(), branch);
        }
        Halt.arm(HaltPoint.valueOf(System.getProperty("halt")));
        for (Map.Entry<XAResource, Xid> branch : branches.entrySet()) {
            branch.getKey().prepare(branch.getValue());
        }
        for (Map.Entry<XAResource, Xid> branch : branches.entrySet()) {
            branch.getKey().commit(branch.getValue(), false);
        }
    }

    private record TextbookXid(String database) implements Xid {
        @Override
        public int getFormatId() {
            return 4711;
        }

        @Override
        public byte[] getGlobalTransactionId() {
            return Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public byte[] getBranchQualifier() {
            return new byte[] {(byte) database.length()};
        }
    }
}
