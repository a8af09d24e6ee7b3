package io.tandem.internal.plan;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.beans.Introspector;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The persistent attributes that a class declares itself: fields and getters (Jakarta Persistence 3.1, 2.2). */
final class Attributes {

    private Attributes() {}

    /** One attribute. */
    record Attribute(String name, Type type, AccessibleObject element) {

        /** The entity class the attribute leads to, where it is a relation. */
        Optional<String> relationTarget() {
            return declaredTarget()
                    .map(target -> target == void.class ? elementClass(type) : target)
                    .map(Class::getName);
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

        /** The embeddable classes the attribute uses, as its type or within a collection. */
        Set<String> embeddables() {
            boolean collection = element.isAnnotationPresent(ElementCollection.class);
            Class<?> value = collection ? elementClass(type) : rawClass(type);
            return value.isAnnotationPresent(Embeddable.class) ? Set.of(value.getName()) : Set.of();
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
    static Optional<String> elementType(Class<?> type, String attribute) {
        return Stream.<Class<?>>iterate(type, c -> c != null && c != Object.class, Class::getSuperclass)
                .flatMap(c -> of(c).stream())
                .filter(candidate -> candidate.name().equals(attribute))
                .map(candidate -> elementClass(candidate.type()).getName())
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

    /** The last type argument is the element of a collection and the value of a map. */
    private static Class<?> elementClass(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            return rawClass(arguments[arguments.length - 1]);
        }
        Class<?> raw = rawClass(type);
        return raw.isArray() ? raw.getComponentType() : raw;
    }

    private static Class<?> rawClass(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        return type instanceof ParameterizedType parameterized ? rawClass(parameterized.getRawType()) : Object.class;
    }
}
