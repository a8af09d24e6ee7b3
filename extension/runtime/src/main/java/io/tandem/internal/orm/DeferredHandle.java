package io.tandem.internal.orm;

import static io.tandem.internal.messages.TransactionMessages.TRANSACTION;

import io.tandem.internal.orm.query.Abandonable;
import jakarta.persistence.Query;
import jakarta.persistence.TransactionRequiredException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hibernate.SharedSessionContract;
import org.hibernate.query.CommonQueryContract;
import org.jspecify.annotations.Nullable;

/**
 * A query, or another object that reads later, made outside a transaction: it keeps its session until the call that reads,
 * and writes nothing.
 */
final class DeferredHandle implements InvocationHandler, Abandonable {

    private static final Set<String> WRITES = Set.of("executeUpdate", "execute");

    private static final Set<String> STREAMS = Set.of("getResultStream", "stream", "scroll", "getOutputs");

    private static final Set<String> TERMINALS = Set.of(
            "list",
            "getResultList",
            "getSingleResult",
            "getSingleResultOrNull",
            "uniqueResult",
            "uniqueResultOptional",
            "getResultCount",
            "getKeyedResultList",
            "load",
            "loadOptional",
            "getReference",
            "multiLoad");

    private final String connection;
    private final Object target;
    private final @Nullable SharedSessionContract own;

    private DeferredHandle(String connection, Object target, @Nullable SharedSessionContract own) {
        this.connection = connection;
        this.target = target;
        this.own = own;
    }

    /**
     * The value itself, unless it reads later.
     *
     * @param own the session to be closed with the call that reads; {@code null} where it lives on
     */
    static @Nullable Object wrap(String connection, @Nullable Object value, @Nullable SharedSessionContract own) {
        return value != null && readsLater(value) ? proxy(value, new DeferredHandle(connection, value, own)) : value;
    }

    static boolean readsLater(Object value) {
        return value instanceof Query || value instanceof CommonQueryContract || readsLater(value.getClass());
    }

    static Object proxy(Object value, InvocationHandler handler) {
        Set<Class<?>> types = new LinkedHashSet<>();
        collect(value.getClass(), types);
        return Proxy.newProxyInstance(value.getClass().getClassLoader(), types.toArray(Class<?>[]::new), handler);
    }

    /** Whether a method of a query reads or writes, or begins to. */
    static boolean executes(String method) {
        return WRITES.contains(method) || STREAMS.contains(method) || TERMINALS.contains(method);
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
        String name = method.getName();
        if (WRITES.contains(name)) {
            throw new TransactionRequiredException(TRANSACTION.transactionRequired(name + "()", connection));
        }
        if (own != null && STREAMS.contains(name)) {
            own.close();
            throw new IllegalStateException(TRANSACTION.streamNeedsScope(name + "()", connection));
        }
        if (own != null && TERMINALS.contains(name)) {
            try (own) {
                return HandedOut.invoke(method, target, arguments);
            }
        }
        Object result = HandedOut.invoke(method, target, arguments);
        return result == target ? self : wrap(connection, result, own);
    }

    @Override
    public void abandon() {
        if (own != null) {
            own.close();
        }
    }

    private static boolean readsLater(Class<?> type) {
        for (Class<?> contract : type.getInterfaces()) {
            if (contract.getName().startsWith("org.hibernate.")
                    && contract.getName().endsWith("LoadAccess")) {
                return true;
            }
        }
        return type.getSuperclass() != null && readsLater(type.getSuperclass());
    }

    /** The public interfaces of a class. */
    static void collect(Class<?> type, Set<Class<?>> found) {
        for (Class<?> contract : type.getInterfaces()) {
            if (java.lang.reflect.Modifier.isPublic(contract.getModifiers())) {
                found.add(contract);
            }
        }
        if (type.getSuperclass() != null) {
            collect(type.getSuperclass(), found);
        }
    }
}
