package io.tandem.benchmarks.se;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import javax.sql.XAConnection;
import javax.transaction.xa.XAResource;
import org.postgresql.xa.PGXADataSource;

/** PostgreSQL, but for the second phase of a commit, which never ends: what is decided stays prepared. */
public final class StoppingDataSource extends PGXADataSource {

    private static final long serialVersionUID = 1;
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    @Override
    public XAConnection getXAConnection() throws SQLException {
        XAConnection connection = super.getXAConnection();
        return (XAConnection) Proxy.newProxyInstance(
                StoppingDataSource.class.getClassLoader(),
                new Class<?>[] {XAConnection.class},
                (proxy, method, arguments) -> {
                    Object result = call(connection, method, arguments);
                    return result instanceof XAResource resource ? stopping(resource) : result;
                });
    }

    private static XAResource stopping(XAResource resource) {
        return (XAResource) Proxy.newProxyInstance(
                StoppingDataSource.class.getClassLoader(),
                new Class<?>[] {XAResource.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("commit") && Boolean.FALSE.equals(arguments[1])) {
                        NEVER.await();
                    }
                    return call(resource, method, arguments);
                });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
