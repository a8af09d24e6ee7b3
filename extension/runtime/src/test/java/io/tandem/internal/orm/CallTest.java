package io.tandem.internal.orm;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method arrives at the session as it was called, whichever way it goes there. */
class CallTest {

    private final List<Object> arrived = new ArrayList<>();

    static Stream<Method> methods() {
        return Stream.of(Session.class, EntityManager.class, StatelessSession.class)
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> !java.lang.reflect.Modifier.isStatic(method.getModifiers()))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void arrives(Method method) throws Throwable {
        Object[] arguments =
                Arrays.stream(method.getParameterTypes()).map(CallTest::value).toArray();

        Object answer = Call.of(method).target().call(session(method), arguments);

        assertThat(arrived.get(0)).isEqualTo(method.getName());
        assertThat(arrived.get(1)).isEqualTo(Arrays.asList(method.getParameterTypes()));
        assertThat((Object[]) arrived.get(2)).isEqualTo(arguments);
        assertThat(answer).isEqualTo(method.getReturnType() == void.class ? null : value(method.getReturnType()));
    }

    private Object session(Method method) {
        Class<?> type =
                method.getDeclaringClass().isAssignableFrom(Session.class) ? Session.class : StatelessSession.class;
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
            arrived.add(called.getName());
            arrived.add(Arrays.asList(called.getParameterTypes()));
            arrived.add(arguments == null ? new Object[0] : arguments);
            return called.getReturnType() == void.class ? null : value(called.getReturnType());
        });
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
        return type == Class.class ? String.class : type == Object.class ? (Object) "thing" : null;
    }
}
