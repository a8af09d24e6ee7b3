package io.tandem.internal.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method arrives as it was called: the most frequent at the session used last, where there is one, all others at the proxy. */
class DirectSessionTest {

    private static final Set<String> SHORT = Set.of(
            "find[class java.lang.Class, class java.lang.Object]",
            "getReference[class java.lang.Class, class java.lang.Object]",
            "merge[class java.lang.Object]",
            "contains[class java.lang.Object]",
            "persist[class java.lang.Object]",
            "remove[class java.lang.Object]");

    private final List<Object> atProxy = new ArrayList<>();
    private final List<Object> atLast = new ArrayList<>();

    /** Without two of Hibernate 7, which its delegator leaves to their interface: they call beginTransaction(), which arrives. */
    static Stream<Method> methods() {
        return Arrays.stream(Session.class.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !Set.of("inTransaction", "fromTransaction").contains(method.getName()));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void arrivesAtTheProxy(Method method) throws Exception {
        call(new DirectSession(shortcut(null), session(atProxy)), method);

        assertArrived(atProxy, method);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void arrivesAtTheSessionUsedLast(Method method) throws Exception {
        call(new DirectSession(shortcut(session(atLast)), session(atProxy)), method);

        boolean isShort = SHORT.contains(method.getName() + Arrays.toString(method.getParameterTypes()));
        assertArrived(isShort ? atLast : atProxy, method);
        assertThat(isShort ? atProxy : atLast).isEmpty();
    }

    @Test
    void failuresOfTheSessionAreExplained() {
        Session failing = (Session) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, arguments) -> {
                    throw new IllegalArgumentException("unknown entity");
                });
        DirectSession session = new DirectSession(shortcut(failing), session(atProxy));

        assertThatThrownBy(() -> session.find(String.class, 1))
                .hasMessage("find [class java.lang.String, 1]: unknown entity");
        assertThatThrownBy(() -> session.getReference(String.class, 1)).hasMessageStartingWith("getReference [");
        assertThatThrownBy(() -> session.merge("entity")).hasMessage("merge [entity]: unknown entity");
        assertThatThrownBy(() -> session.contains("entity")).hasMessageStartingWith("contains [");
        assertThatThrownBy(() -> session.persist("entity")).hasMessageStartingWith("persist [");
        assertThatThrownBy(() -> session.remove("entity")).hasMessageStartingWith("remove [");
    }

    private void assertArrived(List<Object> arrived, Method method) {
        assertThat(arrived).hasSize(3);
        assertThat(arrived.get(0)).isEqualTo(method.getName());
        assertThat(arrived.get(1)).isEqualTo(Arrays.asList(method.getParameterTypes()));
        assertThat((Object[]) arrived.get(2)).isEqualTo(arguments(method));
    }

    private static void call(Session session, Method method) throws IllegalAccessException, InvocationTargetException {
        method.invoke(session, arguments(method));
    }

    private static Object[] arguments(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(DirectSessionTest::value)
                .toArray();
    }

    private static Session session(List<Object> arrived) {
        return (Session) Proxy.newProxyInstance(
                DirectSessionTest.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (proxy, method, arguments) -> {
                    arrived.add(method.getName());
                    arrived.add(Arrays.asList(method.getParameterTypes()));
                    arrived.add(arguments == null ? new Object[0] : arguments);
                    return value(method.getReturnType());
                });
    }

    private static DirectSession.Shortcut shortcut(@Nullable Session last) {
        return new DirectSession.Shortcut() {

            @Override
            public @Nullable Session usedLast() {
                return last;
            }

            @Override
            public RuntimeException explained(RuntimeException failure, String method, Object... arguments) {
                return new IllegalStateException(
                        method + " " + Arrays.toString(arguments) + ": " + failure.getMessage());
            }

            @Override
            public Serializable token() {
                return "token";
            }
        };
    }

    private static @Nullable Object value(Class<?> type) {
        if (type == boolean.class) {
            return true;
        }
        if (type == int.class) {
            return 7;
        }
        if (type == String.class) {
            return "text";
        }
        return type == Class.class ? Session.class : type == Object.class ? (Object) "thing" : null;
    }
}
