package io.tandem.internal.plan;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Transient;
import java.beans.Introspector;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The persistent attributes that a class declares itself: fields and getters (Jakarta Persistence 3.1, 2.2). */
final class Attributes {

    private Attributes() {}

    /** One attribute. */
    record Attribute(String name, Type type, AccessibleObject element) {

        /** The classes the attribute leads to where it is a relation; also the key of a map may be an entity. */
        Set<Class<?>> relationTargets() {
            Set<Class<?>> targets = new LinkedHashSet<>();
            declaredTarget()
                    .map(target -> target == void.class ? valueClass(type) : target)
                    .ifPresent(targets::add);
            if (!targets.isEmpty() || element.isAnnotationPresent(ElementCollection.class)) {
                keyClass(type).ifPresent(targets::add);
            }
            return targets;
        }

        private Optional<Class<?>> declaredTarget() {
            ManyToOne manyToOne = element.getAnnotation(ManyToOne.class);
            OneToOne oneToOne = element.getAnnotation(OneToOne.class);
            OneToMany oneToMany = element.getAnnotation(OneToMany.class);
            ManyToMany manyToMany = element.getAnnotation(ManyToMany.class);
            if (manyToOne != null) {
                return Optional.of(manyToOne.targetEntity());
            }
            if (oneToOne != null) {
                return Optional.of(oneToOne.targetEntity());
            }
            if (oneToMany != null) {
                return Optional.of(oneToMany.targetEntity());
            }
            return manyToMany != null ? Optional.of(manyToMany.targetEntity()) : Optional.empty();
        }

        /** The classes whose instances are part of the attribute, where they are embeddable. */
        Set<Class<?>> parts() {
            if (element.isAnnotationPresent(Transient.class)) {
                return Set.of();
            }
            return element.isAnnotationPresent(ElementCollection.class) ? held(type) : Set.of(rawClass(type));
        }
    }

    static List<Attribute> of(Class<?> type) {
        List<Attribute> attributes = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (!isStatic(field)) {
                attributes.add(new Attribute(field.getName(), field.getGenericType(), field));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (!isStatic(method) && method.getParameterCount() == 0 && !method.isBridge()) {
                property(method.getName())
                        .ifPresent(name -> attributes.add(new Attribute(name, method.getGenericReturnType(), method)));
            }
        }
        return attributes;
    }

    /** The class that a named attribute holds, or holds a collection of. */
    static Optional<Class<?>> valueClass(Class<?> type, String attribute) {
        return named(type, attribute).map(Attributes::valueClass);
    }

    /** The same, and the class of the keys of a map. */
    static Set<Class<?>> held(Class<?> type, String attribute) {
        return named(type, attribute).map(Attributes::held).orElse(Set.of());
    }

    private static Optional<Type> named(Class<?> type, String attribute) {
        return Stream.<Class<?>>iterate(type, c -> c != null && c != Object.class, Class::getSuperclass)
                .flatMap(c -> of(c).stream())
                .filter(candidate -> candidate.name().equals(attribute))
                .map(Attribute::type)
                .findFirst();
    }

    private static Optional<String> property(String method) {
        for (String prefix : List.of("get", "is")) {
            if (method.startsWith(prefix) && method.length() > prefix.length()) {
                return Optional.of(Introspector.decapitalize(method.substring(prefix.length())));
            }
        }
        return Optional.empty();
    }

    private static boolean isStatic(Member member) {
        return Modifier.isStatic(member.getModifiers());
    }

    private static Set<Class<?>> held(Type type) {
        Set<Class<?>> classes = new LinkedHashSet<>();
        classes.add(valueClass(type));
        keyClass(type).ifPresent(classes::add);
        return classes;
    }

    /** The element of a collection, the value of a map; of anything else its own class, generic or not. */
    private static Class<?> valueClass(Type type) {
        Class<?> raw = rawClass(type);
        if (type instanceof ParameterizedType parameterized
                && (Collection.class.isAssignableFrom(raw) || Map.class.isAssignableFrom(raw))) {
            Type[] arguments = parameterized.getActualTypeArguments();
            return rawClass(arguments[arguments.length - 1]);
        }
        return raw.isArray() ? raw.getComponentType() : raw;
    }

    private static Optional<Class<?>> keyClass(Type type) {
        return type instanceof ParameterizedType parameterized && Map.class.isAssignableFrom(rawClass(type))
                ? Optional.of(rawClass(parameterized.getActualTypeArguments()[0]))
                : Optional.empty();
    }

    private static Class<?> rawClass(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType parameterized) {
            return rawClass(parameterized.getRawType());
        }
        if (type instanceof WildcardType wildcard) {
            return rawClass(wildcard.getUpperBounds()[0]);
        }
        return type instanceof TypeVariable<?> variable ? rawClass(variable.getBounds()[0]) : Object.class;
    }
}
