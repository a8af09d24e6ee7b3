package io.tandem.it.supplied;

import java.lang.reflect.Proxy;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.spi.InitialContextFactory;

/** A naming service in memory: what a server would have bound. */
public final class MemoryContextFactory implements InitialContextFactory {

    static final Map<String, Object> BOUND = new ConcurrentHashMap<>();

    @Override
    @SuppressWarnings("JdkObsolete") // the interface's own type
    public Context getInitialContext(Hashtable<?, ?> environment) {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    if (!method.getName().equals("lookup")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    Object bound = BOUND.get(String.valueOf(arguments[0]));
                    if (bound == null) {
                        throw new NameNotFoundException(String.valueOf(arguments[0]));
                    }
                    return bound;
                });
    }
}
