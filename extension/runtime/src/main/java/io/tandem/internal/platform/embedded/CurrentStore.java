package io.tandem.internal.platform.embedded;

import com.arjuna.ats.arjuna.common.Uid;
import com.arjuna.ats.arjuna.exceptions.ObjectStoreException;
import com.arjuna.ats.arjuna.objectstore.ObjectStoreAPI;
import com.arjuna.ats.arjuna.objectstore.StoreManager;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * The log that is in use now. Some of Narayana's recovery classes keep the first store of a process in a static field
 * (AtomicActionRecoveryModule, TransactionStatusConnectionManager); they keep this one, so that a second start in one
 * process recovers from its own log.
 */
final class CurrentStore implements InvocationHandler {

    private static final CurrentStore HANDLER = new CurrentStore();

    private static final ObjectStoreAPI STORE = (ObjectStoreAPI)
            Proxy.newProxyInstance(CurrentStore.class.getClassLoader(), new Class<?>[] {ObjectStoreAPI.class}, HANDLER);

    private volatile @Nullable ObjectStoreAPI current;

    private CurrentStore() {}

    /** Makes a store the current one, for all that Narayana stores. */
    static void use(ObjectStoreAPI store) {
        // somebody may have used a transaction before the start, which opened the default store
        StoreManager.shutdown();
        store.start();
        DecidedElsewhere.clear();
        HANDLER.current = store;
        new StoreManager(STORE, STORE, STORE);
        EarlyStores.replaceBy(STORE);
    }

    /**
     * Stops the current store. Without a successor Narayana would open one of its own in the working directory, and a
     * transaction that is still running would keep its decision there, where nobody recovers from.
     */
    static void stop() {
        StoreManager.shutdown();
        HANDLER.current = null;
        new StoreManager(STORE, STORE, STORE);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> arguments != null && proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "the current transaction log";
            };
        }
        if (passedOver(method, arguments)) {
            return true;
        }
        ObjectStoreAPI store = current;
        if (store == null) {
            return closed(method);
        }
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static boolean passedOver(Method method, Object @Nullable [] arguments) {
        if (arguments == null || arguments.length == 0 || !(arguments[0] instanceof Uid transaction)) {
            return false;
        }
        return switch (method.getName()) {
            case "write_committed" -> DecidedElsewhere.passesOver(transaction);
            case "remove_committed" -> DecidedElsewhere.ends(transaction);
            default -> false;
        };
    }

    /** A decision that can't be written is none: told so, Narayana rolls back. */
    private static @Nullable Object closed(Method method) throws ObjectStoreException {
        if (method.getName().equals("stop")) {
            return null;
        }
        throw new ObjectStoreException("The transaction log is closed");
    }
}
