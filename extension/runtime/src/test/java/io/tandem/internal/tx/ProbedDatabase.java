package io.tandem.internal.tx;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/** A database that records what happens to its branches, and is an H2 database otherwise. */
final class ProbedDatabase extends SimpleDataSource implements XADataSource {

    private final List<String> calls = new ArrayList<>();
    private final List<Xid> prepared = new ArrayList<>();
    private int vote = XAResource.XA_OK;
    private boolean loses;
    private boolean down;
    private @Nullable String refusal;

    ProbedDatabase votes(int next) {
        vote = next;
        return this;
    }

    /** Whether what is prepared is not listed. */
    void loses(boolean now) {
        loses = now;
    }

    /** Whether its connections are broken. */
    void down(boolean now) {
        down = now;
    }

    void refuses(String reason) {
        refusal = reason;
    }

    void holding(Xid branch) {
        prepared.add(branch);
    }

    List<String> calls() {
        return calls;
    }

    List<Xid> prepared() {
        return prepared;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (down) {
            throw new SQLException("The database is down");
        }
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:probed");
        return h2.getConnection();
    }

    @Override
    public XAConnection getXAConnection() {
        calls.add("open");
        return as(XAConnection.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getConnection" -> getConnection();
            case "getXAResource" -> resource();
            case "close" -> closed();
            default -> throw new UnsupportedOperationException(method.toString());
        });
    }

    @Override
    public XAConnection getXAConnection(String user, String password) {
        throw new UnsupportedOperationException();
    }

    private XAResource resource() {
        return as(XAResource.class, (proxy, method, arguments) -> {
            calls.add(method.getName());
            return switch (method.getName()) {
                case "prepare" -> prepare((Xid) arguments[0]);
                case "rollback" -> rolledBack(arguments[0]);
                case "recover" -> loses ? new Xid[0] : prepared.toArray(Xid[]::new);
                default -> null;
            };
        });
    }

    private int prepare(Xid branch) throws XAException {
        if (refusal != null) {
            throw new XAException(refusal);
        }
        if (vote == XAResource.XA_OK) {
            prepared.add(branch);
        }
        return vote;
    }

    private @Nullable Object rolledBack(Object branch) {
        prepared.remove(branch);
        return null;
    }

    private @Nullable Object closed() {
        calls.add("close");
        return null;
    }

    private static <T> T as(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
