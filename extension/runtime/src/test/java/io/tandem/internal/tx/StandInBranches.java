package io.tandem.internal.tx;

import io.agroal.api.transaction.TransactionAware;
import io.tandem.internal.config.TandemConfig.UnsafeCommit;
import io.tandem.internal.tx.jdbc.SqlEffect;
import io.tandem.internal.tx.socket.Meanwhile;
import io.tandem.internal.tx.xa.BranchEnding;
import io.tandem.internal.tx.xa.DriverErrors;
import io.tandem.internal.tx.xa.UnfinishedBranches;
import io.tandem.spi.RecoverableConnection;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.XAConnection;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** The branches of one transaction, with databases that write down what they hear. */
final class StandInBranches {

    final List<String> heard = new ArrayList<>();

    /** The codes with which databases answer. */
    final Map<String, Integer> failing = new HashMap<>();

    private final RecordingRegistry registry = new RecordingRegistry();
    private final WriteTracker tracker = new WriteTracker(registry, UnsafeCommit.FAIL);
    private final Participation participation;
    private final boolean waiting;

    /**
     * @param concurrent whether databases may work at the same time
     * @param waiting whether an answer has to be waited for, so that there is time for others
     */
    StandInBranches(boolean concurrent, boolean waiting) {
        this.participation = new Participation(concurrent);
        this.waiting = waiting;
        registry.begin();
    }

    Participation participation() {
        return participation;
    }

    /** The branch of a connection that was written. */
    XAResource written(String name) throws XAException, SQLException {
        tracker.watch(name, WriteTracker.Commit.TWO_PHASE).beforeStatement("insert", SqlEffect.WRITE);
        return started(name);
    }

    /** The branch of a connection that was not, so far. */
    XAResource started(String name) throws XAException {
        RecoverableConnection gone = new RecoverableConnection() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public XAConnection open() throws SQLException {
                throw new SQLException("the test has no database");
            }
        };
        BranchEnding ending = new BranchEnding(gone, DriverErrors.STANDARD, true, new UnfinishedBranches(gone));
        XAResource resource = new Branch(
                        name,
                        name,
                        connection(),
                        tracker.writes(),
                        participation,
                        DriverErrors.STANDARD,
                        ending,
                        database(name))
                .enlisted();
        resource.start(Xids.of(name), XAResource.TMNOFLAGS);
        return resource;
    }

    private static TransactionAware connection() {
        return (TransactionAware) Proxy.newProxyInstance(
                StandInBranches.class.getClassLoader(),
                new Class<?>[] {TransactionAware.class},
                (proxy, method, arguments) -> null);
    }

    /** Writes down what it is told, when it answers. */
    private XAResource database(String name) {
        return (XAResource) Proxy.newProxyInstance(
                StandInBranches.class.getClassLoader(),
                new Class<?>[] {XAResource.class},
                (proxy, method, arguments) -> {
                    boolean onePhase = arguments.length > 1 && Boolean.TRUE.equals(arguments[1]);
                    String step = method.getName() + (onePhase ? " in one phase " : " ") + name;
                    switch (method.getName()) {
                        case "start" -> {
                            return null;
                        }
                        case "prepare", "commit" -> {
                            if (waiting) {
                                Meanwhile.waiting();
                            }
                        }
                        default -> {
                            // takes no time
                        }
                    }
                    heard.add(step);
                    Integer code = failing.get(step);
                    if (code != null) {
                        throw new XAException(code);
                    }
                    return method.getName().equals("prepare") ? XAResource.XA_OK : null;
                });
    }

    /** The branch's name of each connection. */
    record Xids(String name) implements Xid {

        static Xid of(String name) {
            return new Xids(name);
        }

        @Override
        public int getFormatId() {
            return 1;
        }

        @Override
        public byte[] getGlobalTransactionId() {
            return new byte[] {1};
        }

        @Override
        public byte[] getBranchQualifier() {
            return name.getBytes(StandardCharsets.UTF_8);
        }
    }
}
