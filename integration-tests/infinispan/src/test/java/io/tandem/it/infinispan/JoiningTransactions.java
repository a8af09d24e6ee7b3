package io.tandem.it.infinispan;

import io.tandem.spi.ParticipantContext;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import javax.transaction.xa.XAResource;

/** The transaction manager as Infinispan gets it: what Infinispan enlists joins as a participant's share. */
final class JoiningTransactions {

    private JoiningTransactions() {}

    static TransactionManager of(TransactionManager transactions, ParticipantContext context) {
        return proxy(TransactionManager.class, (proxy, method, arguments) -> {
            try {
                Object result = method.invoke(transactions, arguments);
                return result instanceof Transaction transaction ? joining(transaction, context) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static Transaction joining(Transaction transaction, ParticipantContext context) {
        return proxy(Transaction.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "enlistResource" -> {
                XAResource resource = (XAResource) arguments[0];
                context.join(CacheShare.class, () -> new CacheShare(resource));
                yield true;
            }
            // two of them are the same, where their transactions are
            case "equals" -> arguments[0] != null && arguments[0].hashCode() == transaction.hashCode();
            case "hashCode" -> transaction.hashCode();
            default -> {
                try {
                    yield method.invoke(transaction, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            }
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(JoiningTransactions.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
