package io.tandem.internal.platform.payara;

import static io.tandem.internal.messages.LifecycleMessages.LIFECYCLE;

import io.tandem.internal.platform.server.RecoverySource;
import io.tandem.spi.PlatformException;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recovery of the server, as far as Tandem has to talk to it: its services are HK2's. */
final class ServerRecovery {

    private static final String HANDLER = "com.sun.enterprise.transaction.spi.RecoveryResourceHandler";
    private static final String HABITAT = "org.glassfish.internal.api.Globals";
    private static final String HK2 = "org.glassfish.hk2.";
    private static final String LOCATOR = HK2 + "api.ServiceLocator";
    private static final String UTILITIES = HK2 + "utilities.ServiceLocatorUtilities";
    private static final String DESCRIPTOR = HK2 + "api.Descriptor";
    private static final String SERVICE = "com.sun.enterprise.transaction.config.TransactionService";

    private static final String TRANSACTIONS = "com.sun.jts.CosTransactions.DefaultTransactionService";

    private final ClassLoader loader;

    ServerRecovery(ClassLoader loader) {
        this.loader = loader;
    }

    /** Without automatic recovery what a crash left prepared stays so. */
    void check(String server) {
        Object service = call(
                LOCATOR,
                "getService",
                habitat(),
                new Class<?>[] {Class.class, Annotation[].class},
                type(SERVICE),
                new Annotation[0]);
        if (service != null && !"true".equals(call(SERVICE, "getAutomaticRecovery", service, new Class<?>[0]))) {
            LIFECYCLE.noAutomaticRecovery(server);
        }
    }

    /** Whether the server has looked for in-doubt work already. */
    boolean over() {
        return Boolean.TRUE.equals(call(TRANSACTIONS, "isActive", null, new Class<?>[0]));
    }

    /** Lets recovery know of connections; the answer takes that back. */
    Runnable register(List<RecoverySource> sources) {
        Class<?> type = type(HANDLER);
        Object handler = Proxy.newProxyInstance(loader, new Class<?>[] {type}, new RecoveryHandler(sources));
        Object habitat = habitat();
        Object descriptor = call(
                UTILITIES,
                "addOneConstant",
                null,
                new Class<?>[] {type(LOCATOR), Object.class, String.class, Type[].class},
                habitat,
                handler,
                "tandem-" + System.identityHashCode(handler),
                new Type[] {type});
        return () -> call(
                UTILITIES,
                "removeOneDescriptor",
                null,
                new Class<?>[] {type(LOCATOR), type(DESCRIPTOR)},
                habitat,
                descriptor);
    }

    private Object habitat() {
        Object habitat = call(HABITAT, "getDefaultHabitat", null, new Class<?>[0]);
        if (habitat == null) {
            throw new PlatformException("The server has no service locator", null);
        }
        return habitat;
    }

    /** HK2's own classes are found by HK2: the transaction service, a bundle of OSGi's in GlassFish, does not see all of them. */
    private Class<?> type(String name) {
        try {
            ClassLoader finder = name.startsWith(HK2) ? habitat().getClass().getClassLoader() : loader;
            return Class.forName(name, true, finder);
        } catch (ClassNotFoundException e) {
            throw unknown(e);
        }
    }

    private @Nullable Object call(
            String type, String name, @Nullable Object target, Class<?>[] parameters, @Nullable Object... arguments) {
        try {
            Method method = type(type).getMethod(name, parameters);
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw new PlatformException("The server refuses " + name + ": " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw unknown(e);
        }
    }

    private static PlatformException unknown(ReflectiveOperationException e) {
        return new PlatformException("This version of the server is not known to Tandem: " + e, e);
    }
}
