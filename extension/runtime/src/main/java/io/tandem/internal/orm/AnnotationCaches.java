package io.tandem.internal.orm;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;

/**
 * What Hibernate 6 notes of each type of annotation, in that type: where the server has the types and the application has
 * Hibernate, they would keep the undeployed application for ever. Later ones note nothing.
 */
final class AnnotationCaches {

    private static final String HOLDER = "org.hibernate.boot.model.internal.BinderHelper";

    private final List<ClassValue<?>> caches;

    private AnnotationCaches(List<ClassValue<?>> caches) {
        this.caches = caches;
    }

    /** Those of the Hibernate that Tandem uses; none, where it is the server's own and stays. */
    static AnnotationCaches find() {
        ClassLoader hibernate = SessionFactory.class.getClassLoader();
        return new AnnotationCaches(
                hibernate == AnnotationCaches.class.getClassLoader() ? in(HOLDER, hibernate) : List.of());
    }

    static AnnotationCaches of(ClassValue<?> cache) {
        return new AnnotationCaches(List.of(cache));
    }

    private static List<ClassValue<?>> in(String holder, ClassLoader loader) {
        try {
            return Stream.of(Class.forName(holder, false, loader).getDeclaredFields())
                    .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == ClassValue.class)
                    .<ClassValue<?>>map(AnnotationCaches::value)
                    .toList();
        } catch (ClassNotFoundException e) {
            return List.of();
        }
    }

    private static ClassValue<?> value(Field field) {
        try {
            field.setAccessible(true);
            return (ClassValue<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.toString(), e);
        }
    }

    /** Forgets the annotations of mapped classes. To be called when their mappings have been read. */
    void forget(Collection<String> mapped, ClassLoader loader) {
        if (caches.isEmpty()) {
            return;
        }
        Set<Class<?>> types = new HashSet<>();
        mapped.forEach(name -> collect(name, loader, types));
        for (ClassValue<?> cache : caches) {
            types.forEach(cache::remove);
        }
    }

    private static void collect(String name, ClassLoader loader, Set<Class<?>> types) {
        try {
            for (Class<?> each = Class.forName(name, false, loader);
                    each != null && each != Object.class;
                    each = each.getSuperclass()) {
                collect(types, each);
                collect(types, each.getDeclaredFields());
                collect(types, each.getDeclaredMethods());
            }
        } catch (ClassNotFoundException | LinkageError e) {
            // it can't be mapped either, and Hibernate says so
            return;
        }
    }

    private static void collect(Set<Class<?>> types, AnnotatedElement... elements) {
        Arrays.stream(elements)
                .flatMap(element -> Stream.of(element.getDeclaredAnnotations()))
                .map(Annotation::annotationType)
                .forEach(types::add);
    }
}
