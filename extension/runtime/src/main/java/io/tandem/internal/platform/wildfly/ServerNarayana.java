package io.tandem.internal.platform.wildfly;

import io.tandem.internal.platform.server.RecoverySource;
import io.tandem.spi.PlatformException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;

/** The Narayana of the server, as far as Tandem has to talk to it. */
final class ServerNarayana {

    private static final String MODULE = "org.jboss.jts";
    private static final String NAMED = "org.jboss.tm.XAResourceWrapper";
    private static final String RECOVERY = "com.arjuna.ats.internal.jta.recovery.arjunacore.XARecoveryModule";
    private static final String HELPER = "com.arjuna.ats.jta.recovery.XAResourceRecoveryHelper";
    private static final String PROPERTIES = "com.arjuna.ats.arjuna.common.arjPropertyManager";

    private final ClassLoader loader;
    private final Class<?> named;

    ServerNarayana(ServerModules modules) {
        this.loader = modules.loader(MODULE);
        this.named = type(NAMED);
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

    /** A resource of which the server writes the name into its log. */
    XAResource named(String name, XAResource resource) {
        return (XAResource) proxy(new NamedResource(name, resource), XAResource.class, named);
    }

    Registration recover(RecoverySource source) {
        Class<?> type = type(HELPER);
        Object helper = proxy(new RecoveryHelper(this, source), type);
        Class<?> moduleType = type(RECOVERY);
        Object module = call(moduleType, null, "getRegisteredXARecoveryModule");
        invoke(method(moduleType, "addXAResourceRecoveryHelper", type), module, helper);
        return () -> {
            invoke(method(moduleType, "removeXAResourceRecoveryHelper", type), module, helper);
            source.close();
        };
    }

    private Object proxy(InvocationHandler handler, Class<?>... types) {
        return Proxy.newProxyInstance(loader, types, handler);
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
