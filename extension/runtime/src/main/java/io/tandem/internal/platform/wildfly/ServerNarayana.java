package io.tandem.internal.platform.wildfly;

import io.tandem.internal.platform.server.RecoverySource;
import io.tandem.spi.PlatformException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;

/** The Narayana of the server, as far as Tandem has to talk to it. */
final class ServerNarayana {

    private static final String MODULE = "org.jboss.jts";
    private static final String CONNECTORS = "org.jboss.ironjacamar.impl";
    private static final String NAMED = "org.jboss.jca.core.tx.jbossts.XAResourceWrapperImpl";
    private static final String RECOVERY = "com.arjuna.ats.internal.jta.recovery.arjunacore.XARecoveryModule";
    private static final String HELPER = "com.arjuna.ats.jta.recovery.XAResourceRecoveryHelper";
    private static final String PROPERTIES = "com.arjuna.ats.arjuna.common.arjPropertyManager";

    private final ClassLoader loader;
    private final Constructor<?> named;

    ServerNarayana(ServerModules modules) {
        this.loader = modules.loader(MODULE);
        this.named = constructor(modules.loader(CONNECTORS));
    }

    /** A connection that recovery knows, until it is removed. */
    interface Registration {
        void remove();
    }

    /** The name that the server gives to every branch. */
    String nodeName() {
        Object core = call(type(PROPERTIES), null, "getCoreEnvironmentBean");
        return String.valueOf(call(core.getClass(), core, "getNodeIdentifier"));
    }

    /**
     * A resource of which the server writes the name into its log. It is the class that wraps its own data sources': one of
     * ours would not be seen as named, and a proxy is serializable, so that Narayana would try to write it into its log.
     */
    XAResource named(String name, XAResource resource) {
        try {
            return (XAResource) named.newInstance(resource, false, null, "Tandem", "", name);
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
            throw unknown(e);
        }
    }

    Registration recover(RecoverySource source) {
        Class<?> type = type(HELPER);
        Object helper = Proxy.newProxyInstance(loader, new Class<?>[] {type}, new RecoveryHelper(this, source));
        Class<?> moduleType = type(RECOVERY);
        Object module = call(moduleType, null, "getRegisteredXARecoveryModule");
        invoke(method(moduleType, "addXAResourceRecoveryHelper", type), module, helper);
        return () -> {
            invoke(method(moduleType, "removeXAResourceRecoveryHelper", type), module, helper);
            source.close();
        };
    }

    private static Constructor<?> constructor(ClassLoader connectors) {
        try {
            return Class.forName(NAMED, true, connectors)
                    .getConstructor(
                            XAResource.class, boolean.class, Boolean.class, String.class, String.class, String.class);
        } catch (ReflectiveOperationException e) {
            throw unknown(e);
        }
    }

    private Class<?> type(String name) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException e) {
            throw unknown(e);
        }
    }

    private static Object call(Class<?> type, @Nullable Object target, String method) {
        Object result = invoke(method(type, method), target);
        if (result == null) {
            throw new PlatformException(
                    "The server's transaction service does not run: " + method + " has no answer", null);
        }
        return result;
    }

    private static Method method(Class<?> type, String name, Class<?>... parameters) {
        try {
            return type.getMethod(name, parameters);
        } catch (NoSuchMethodException e) {
            throw unknown(e);
        }
    }

    private static @Nullable Object invoke(Method method, @Nullable Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw new PlatformException(
                    "The server's transaction service refuses " + method.getName() + ": " + e.getCause(), e);
        } catch (IllegalAccessException e) {
            throw unknown(e);
        }
    }

    private static PlatformException unknown(ReflectiveOperationException e) {
        return new PlatformException("This version of WildFly is not known to Tandem: " + e, e);
    }
}
