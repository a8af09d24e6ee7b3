package io.tandem.internal.orm;

import jakarta.persistence.criteria.CriteriaBuilder;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * A criteria builder that knows entities of other connections: Hibernate would say "Not an entity" of them, and only when
 * the query gets its root.
 */
final class CriteriaBuilderHandler implements InvocationHandler {

    private final CriteriaBuilder target;
    private final WrongSession wrong;

    private CriteriaBuilderHandler(CriteriaBuilder target, WrongSession wrong) {
        this.target = target;
        this.wrong = wrong;
    }

    static Object of(SessionFactory factory, WrongSession wrong) {
        CriteriaBuilder target = factory.getCriteriaBuilder();
        Set<Class<?>> types = new LinkedHashSet<>();
        DeferredHandle.collect(target.getClass(), types);
        return Proxy.newProxyInstance(
                target.getClass().getClassLoader(),
                types.toArray(Class<?>[]::new),
                new CriteriaBuilderHandler(target, wrong));
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
        if (arguments != null && arguments.length == 1 && arguments[0] instanceof Class<?> && creates(method)) {
            wrong.checkType(method, (Class<?>) arguments[0]);
        }
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** {@code createQuery}, {@code createCriteriaUpdate}, {@code createCriteriaDelete}, and Hibernate's own. */
    private static boolean creates(Method method) {
        return method.getName().startsWith("create");
    }
}
