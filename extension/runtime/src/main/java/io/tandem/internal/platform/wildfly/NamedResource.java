package io.tandem.internal.platform.wildfly;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;

/**
 * A resource that is an {@code org.jboss.tm.XAResourceWrapper} too: WildFly writes its name into the log, and so can tell a
 * database that was asked and has finished from one that was not reached.
 */
record NamedResource(String name, XAResource resource) implements InvocationHandler {

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "getResource" -> resource;
            case "getProductName" -> "Tandem";
            case "getProductVersion" -> "";
            case "getJndiName" -> name;
            case "isSameRM" -> arguments != null && same(arguments[0]);
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> resource.toString();
            default -> delegate(method, arguments);
        };
    }

    /** Each connection is a branch of its own; recovery's resources of one database are the same. */
    private boolean same(Object other) {
        return Proxy.isProxyClass(other.getClass())
                && Proxy.getInvocationHandler(other) instanceof NamedResource named
                && named.resource == resource;
    }

    private @Nullable Object delegate(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(resource, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
