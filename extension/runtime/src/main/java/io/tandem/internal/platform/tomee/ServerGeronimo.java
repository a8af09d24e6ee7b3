package io.tandem.internal.platform.tomee;

import io.tandem.internal.platform.server.HiddenField;
import io.tandem.internal.platform.server.RecoverySource;
import io.tandem.spi.PlatformException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;

/** The Geronimo transaction manager of the server, as far as Tandem has to talk to it. */
final class ServerGeronimo {

    private static final String SERVER = "TomEE";
    private static final String PACKAGE = "org.apache.geronimo.transaction.manager.";
    private static final String WITHOUT_LOG = "UnrecoverableLog";

    /** The bytes in front of the identity. */
    private static final int COUNTER = 8;

    private final TransactionManager manager;
    private final ClassLoader loader;

    ServerGeronimo(TransactionManager manager) {
        this.manager = manager;
        this.loader = manager.getClass().getClassLoader();
    }

    /** Whether a decision outlives the process. */
    boolean keepsLog() {
        return !HiddenField.of(manager, "transactionLog", SERVER)
                .getClass()
                .getSimpleName()
                .equals(WITHOUT_LOG);
    }

    /** What every branch of the server's carries, to tell its own from others'. */
    String identity() {
        byte[] ids = (byte[]) HiddenField.of(HiddenField.of(manager, "xidFactory", SERVER), "baseId", SERVER);
        return new String(ids, COUNTER, ids.length - COUNTER, StandardCharsets.ISO_8859_1).trim();
    }

    /** A resource of which the server writes the name into its log. */
    XAResource named(String name, XAResource resource) {
        Class<?> type = type("NamedXAResource");
        return (XAResource) Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getName", "toString" -> name;
                    case "equals", "isSameRM" -> arguments != null && proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> call(resource, method, arguments);
                });
    }

    /** Ends at once what is in doubt in a database, and tries again later where it does not answer. */
    void recover(RecoverySource source) {
        Class<?> type = type("NamedXAResourceFactory");
        Object factory = Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getName", "toString" -> source.recoveryName();
                    case "getNamedXAResource" -> open(source);
                    case "equals" -> arguments != null && proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> close(source);
                });
        invoke("registerNamedXAResourceFactory", type, factory);
    }

    void forget(RecoverySource source) {
        invoke("unregisterNamedXAResourceFactory", String.class, source.recoveryName());
        source.close();
    }

    private XAResource open(RecoverySource source) throws SystemException {
        XAResource resource = source.renew().orElseThrow(() -> new SystemException(source.recoveryName()));
        return named(source.recoveryName(), resource);
    }

    private static @Nullable Object close(RecoverySource source) {
        source.close();
        return null;
    }

    private static @Nullable Object call(XAResource resource, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return XAResource.class
                    .getMethod(method.getName(), method.getParameterTypes())
                    .invoke(resource, arguments == null ? new Object[0] : Arrays.copyOf(arguments, arguments.length));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Class<?> type(String name) {
        try {
            return Class.forName(PACKAGE + name, true, loader);
        } catch (ClassNotFoundException e) {
            throw HiddenField.unknown(SERVER, e);
        }
    }

    private void invoke(String method, Class<?> parameter, Object argument) {
        try {
            manager.getClass().getMethod(method, parameter).invoke(manager, argument);
        } catch (InvocationTargetException e) {
            throw new PlatformException(
                    "The server's transaction service refuses " + method + ": " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw HiddenField.unknown(SERVER, e);
        }
    }
}
