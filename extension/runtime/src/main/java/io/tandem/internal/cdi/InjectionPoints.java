package io.tandem.internal.cdi;

import io.tandem.Connection;
import io.tandem.Session;
import io.tandem.internal.plan.Request;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What injection points ask for. */
final class InjectionPoints {

    private final List<Request> requests = new ArrayList<>();
    private final Map<String, Set<Annotation>> aliases = new TreeMap<>();
    private final List<Misuse> misuses = new ArrayList<>();

    /** An injection point that asks with {@link Connection}. */
    record Misuse(Annotation qualifier, String name, String typeName, String place) {}

    void add(InjectionPoint point) {
        for (Annotation qualifier : point.getQualifiers()) {
            requested(qualifier).ifPresent(name -> {
                requests.add(new Request(name, place(point)));
                if (!(qualifier instanceof Session)) {
                    aliases.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(qualifier);
                }
            });
            if (qualifier instanceof Connection connection) {
                misuses.add(new Misuse(qualifier, connection.value(), typeName(point.getType()), place(point)));
            }
        }
    }

    List<Request> requests() {
        return requests;
    }

    /** Annotations of the application's own that mean a connection. */
    Set<Annotation> aliases(String name) {
        return aliases.getOrDefault(name, Set.of());
    }

    /** Where one of the types is asked for with the annotation that marks entities. */
    List<Misuse> misuses(Set<String> handedOut) {
        return misuses.stream()
                .filter(misuse -> handedOut.contains(misuse.typeName()))
                .toList();
    }

    private static Optional<String> requested(Annotation qualifier) {
        if (qualifier instanceof Session session) {
            return Optional.of(session.value());
        }
        return Optional.ofNullable(qualifier.annotationType().getAnnotation(Session.class))
                .map(Session::value);
    }

    /** The type itself, where it is asked for through {@link Instance} or {@link Provider}. */
    static String typeName(Type type) {
        if (type instanceof ParameterizedType parameterized
                && (parameterized.getRawType() == Instance.class || parameterized.getRawType() == Provider.class)) {
            return parameterized.getActualTypeArguments()[0].getTypeName();
        }
        return type.getTypeName();
    }

    /** An injection point as messages name it: class and member. */
    static String place(InjectionPoint point) {
        String type = point.getMember().getDeclaringClass().getName();
        if (point.getAnnotated() instanceof AnnotatedParameter<?> parameter) {
            String member = point.getMember() instanceof Constructor<?>
                    ? "the constructor"
                    : point.getMember().getName();
            return type + ", parameter " + (parameter.getPosition() + 1) + " of " + member;
        }
        return type + "." + point.getMember().getName();
    }
}
