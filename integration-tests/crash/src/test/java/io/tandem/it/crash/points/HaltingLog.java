package io.tandem.it.crash.points;

import com.arjuna.ats.arjuna.objectstore.ObjectStoreAPI;
import com.arjuna.ats.arjuna.objectstore.StoreManager;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;

/** The transaction log, of whatever type, in a JVM that may not survive a write to it. */
final class HaltingLog {

    private static final Map<String, String> STEPS = Map.of("write_committed", "write", "remove_committed", "remove");

    private static boolean installed;

    private HaltingLog() {}

    /** Puts itself, once, between the transaction service and its log: in Tandem's place for the log that is in use. */
    static synchronized void install() throws ReflectiveOperationException {
        if (installed) {
            return;
        }
        installed = true;
        InvocationHandler place = Proxy.getInvocationHandler(StoreManager.getRecoveryStore());
        Field current = place.getClass().getDeclaredField("current");
        current.setAccessible(true);
        current.set(place, halting((ObjectStoreAPI) current.get(place)));
    }

    private static ObjectStoreAPI halting(ObjectStoreAPI store) {
        return (ObjectStoreAPI) Proxy.newProxyInstance(
                HaltingLog.class.getClassLoader(),
                new Class<?>[] {ObjectStoreAPI.class},
                (proxy, method, arguments) -> {
                    String step = STEPS.get(method.getName());
                    try {
                        if (step == null) {
                            return method.invoke(store, arguments);
                        }
                        Instants.pass("before " + step + " log");
                        Object result = method.invoke(store, arguments);
                        Instants.pass("after " + step + " log");
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
