package io.tandem.junit5.internal.container;

import io.tandem.junit5.TestDatabases;
import io.tandem.junit5.TestTransaction;
import jakarta.inject.Qualifier;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.extension.ParameterContext;

/** Which parameters of tests are left to others. */
final class Parameters {

    private static final Set<Class<?>> OURS = Set.of(TestTransaction.class, TestDatabases.class);
    private static final String PARAMETERIZED = "org.junit.jupiter.params.ParameterizedTest";

    private Parameters() {}

    /** Not JUnit's own, and in a parameterized test only what can't be an argument. */
    static boolean mayBeBean(ParameterContext context) {
        Parameter parameter = context.getParameter();
        if (!(parameter.getDeclaringExecutable() instanceof Method method)
                || parameter.getType().getName().startsWith("org.junit.")
                || Arrays.stream(parameter.getAnnotations())
                        .anyMatch(annotation ->
                                annotation.annotationType().getName().startsWith("org.junit."))) {
            return false;
        }
        return OURS.contains(parameter.getType()) || qualified(parameter) || !parameterized(method);
    }

    private static boolean qualified(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(Qualifier.class));
    }

    private static boolean parameterized(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().getName().equals(PARAMETERIZED));
    }
}
