package io.tandem.internal.platform.payara;

import static io.tandem.internal.messages.LifecycleMessages.LIFECYCLE;

import io.tandem.internal.platform.server.HiddenField;
import io.tandem.internal.platform.server.RecoverySource;
import io.tandem.spi.PlatformException;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
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

    private static final String MANAGER = "com.sun.enterprise.transaction.api.JavaEETransactionManager";

    /** What runs the manager's transactions over several resources: Payara 6 calls it the first, GlassFish 8 the second. */
    private static final Set<String> DELEGATE = Set.of("delegate", "instanceDelegate");

    private static final String ENVIRONMENT = "org.glassfish.api.admin.ServerEnvironment";
    private static final String STARTING = "starting";

    private static final String SERVER = "Payara or GlassFish";
    private static final String TRANSACTIONS = "com.sun.jts.CosTransactions.DefaultTransactionService";

    private final ClassLoader loader;

    ServerRecovery(ClassLoader loader) {
        this.loader = loader;
    }

    /** Without automatic recovery what a crash left prepared stays so. */
    void check(String server) {
        Object service = service(SERVICE);
        if (service != null && !"true".equals(call(SERVICE, "getAutomaticRecovery", service, new Class<?>[0]))) {
            LIFECYCLE.noAutomaticRecovery(server);
        }
    }

    /** Whether the server has looked for in-doubt work already. */
    boolean over() {
        Object manager = service(MANAGER);
        if (manager == null) {
            throw new PlatformException("The server has no transaction manager", null);
        }
        // in a bundle of its own, where the server runs on OSGi
        ClassLoader transactions =
                HiddenField.of(manager, DELEGATE, SERVER).getClass().getClassLoader();
        return Boolean.TRUE.equals(call(type(TRANSACTIONS, transactions), "isActive", null, new Class<?>[0]));
    }

    /** Whether the server itself starts, with the applications that it had. */
    boolean serverStarts() {
        // seen where the server's locator is made, not by the transaction service
        Class<?> type = type(ENVIRONMENT, type(HABITAT).getClassLoader());
        Object environment = service(type);
        return environment != null
                && STARTING.equalsIgnoreCase(String.valueOf(call(type, "getStatus", environment, new Class<?>[0])));
    }

    private @Nullable Object service(String type) {
        return service(type(type));
    }

    private @Nullable Object service(Class<?> type) {
        return call(
                LOCATOR,
                "getService",
                habitat(),
                new Class<?>[] {Class.class, Annotation[].class},
                type,
                new Annotation[0]);
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
        return type(name, name.startsWith(HK2) ? habitat().getClass().getClassLoader() : loader);
    }

    private static Class<?> type(String name, ClassLoader finder) {
        try {
            return Class.forName(name, true, finder);
        } catch (ClassNotFoundException e) {
            throw HiddenField.unknown(SERVER, e);
        }
    }

    private @Nullable Object call(
            String type, String name, @Nullable Object target, Class<?>[] parameters, @Nullable Object... arguments) {
        return call(type(type), name, target, parameters, arguments);
    }

    private static @Nullable Object call(
            Class<?> type, String name, @Nullable Object target, Class<?>[] parameters, @Nullable Object... arguments) {
        try {
            Method method = type.getMethod(name, parameters);
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw new PlatformException("The server refuses " + name + ": " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw HiddenField.unknown(SERVER, e);
        }
    }
}
