package io.tandem.internal.orm;

import java.io.Serial;
import java.io.Serializable;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionLazyDelegator;
import org.jspecify.annotations.Nullable;

/**
 * The injected session. What is called most goes straight to the session that the thread used last, without the array of
 * arguments and the look-ups of a proxy; everything else, and these where that session is not the one, goes to the proxy.
 * Hibernate's own delegator has all methods of its version.
 */
@SuppressWarnings({"deprecation", "unchecked"}) // of methods that users may still call, as the delegator has them
final class DirectSession extends SessionLazyDelegator implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The way past the proxy. */
    interface Shortcut {

        /** The session that this thread used last, if that is the one to use; {@code null} asks for the proxy. */
        @Nullable
        Session usedLast();

        /** What to throw in place of what that session has thrown. */
        RuntimeException explained(RuntimeException failure, String method, Object... arguments);

        /** What stands for the injected session in a stream. */
        Serializable token();
    }

    private final transient Shortcut shortcut;
    private final transient Session proxy;

    DirectSession(Shortcut shortcut, Session proxy) {
        super(() -> proxy);
        this.shortcut = shortcut;
        this.proxy = proxy;
    }

    @Override
    public <T> T find(Class<T> type, Object id) {
        Session last = shortcut.usedLast();
        if (last == null) {
            return proxy.find(type, id);
        }
        try {
            return last.find(type, id);
        } catch (RuntimeException e) {
            throw shortcut.explained(e, "find", type, id);
        }
    }

    @Override
    public <T> T getReference(Class<T> type, Object id) {
        Session last = shortcut.usedLast();
        if (last == null) {
            return proxy.getReference(type, id);
        }
        try {
            return last.getReference(type, id);
        } catch (RuntimeException e) {
            throw shortcut.explained(e, "getReference", type, id);
        }
    }

    @Override
    public <T> T merge(T entity) {
        Session last = shortcut.usedLast();
        if (last == null) {
            return proxy.merge(entity);
        }
        try {
            return last.merge(entity);
        } catch (RuntimeException e) {
            throw shortcut.explained(e, "merge", entity);
        }
    }

    @Override
    public boolean contains(Object entity) {
        Session last = shortcut.usedLast();
        if (last == null) {
            return proxy.contains(entity);
        }
        try {
            return last.contains(entity);
        } catch (RuntimeException e) {
            throw shortcut.explained(e, "contains", entity);
        }
    }

    @Override
    public void persist(Object entity) {
        Session last = shortcut.usedLast();
        if (last == null) {
            proxy.persist(entity);
            return;
        }
        try {
            last.persist(entity);
        } catch (RuntimeException e) {
            throw shortcut.explained(e, "persist", entity);
        }
    }

    @Override
    public void remove(Object entity) {
        Session last = shortcut.usedLast();
        if (last == null) {
            proxy.remove(entity);
            return;
        }
        try {
            last.remove(entity);
        } catch (RuntimeException e) {
            throw shortcut.explained(e, "remove", entity);
        }
    }

    /** The delegator would answer itself. */
    @Override
    public <T> T unwrap(Class<T> type) {
        return proxy.unwrap(type);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || proxy.equals(other);
    }

    @Override
    public int hashCode() {
        return proxy.hashCode();
    }

    @Override
    public String toString() {
        return proxy.toString();
    }

    @Serial
    private Object writeReplace() {
        return shortcut.token();
    }

    Shortcut shortcut() {
        return shortcut;
    }
}
