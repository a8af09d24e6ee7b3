package io.tandem.junit5.internal.container;

import io.tandem.Session;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** The qualifiers of the user's own that carry {@link Session}, in the fields and parameters of a test class. */
final class Aliases {

    private Aliases() {}

    static Set<Annotation> of(Class<?> test) {
        Set<Annotation> aliases = new HashSet<>();
        for (Class<?> type = test; type != null; type = type.getEnclosingClass()) {
            elements(type)
                    .flatMap(element -> Arrays.stream(element.getAnnotations()))
                    .filter(annotation -> annotation.annotationType().isAnnotationPresent(Session.class))
                    .forEach(aliases::add);
        }
        return aliases;
    }

    private static Stream<AnnotatedElement> elements(Class<?> type) {
        return Stream.concat(
                ReflectionSupport.streamFields(type, field -> true, HierarchyTraversalMode.TOP_DOWN),
                ReflectionSupport.streamMethods(type, method -> true, HierarchyTraversalMode.TOP_DOWN)
                        .flatMap(method -> Arrays.stream(method.getParameters())));
    }
}
