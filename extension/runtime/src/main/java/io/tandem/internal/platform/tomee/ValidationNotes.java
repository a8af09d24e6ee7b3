package io.tandem.internal.platform.tomee;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;

/**
 * What the server's Bean Validation (BVal) notes of every type of annotation that it meets, on entities above all, for as
 * long as the server runs: with the type it would keep the undeployed application that brought it.
 */
final class ValidationNotes {

    private static final String HOLDER = "org.apache.bval.jsr.ConstraintAnnotationAttributes";

    private ValidationNotes() {}

    /** Forgets the types of an application. */
    static void forget(ClassLoader server, ClassLoader application) {
        try {
            for (Field field : Class.forName(HOLDER, false, server).getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && Map.class.isAssignableFrom(field.getType())) {
                    field.setAccessible(true);
                    ((Map<?, ?>) field.get(null))
                            .keySet()
                            .removeIf(noted -> noted instanceof Class<?> type && type.getClassLoader() == application);
                }
            }
        } catch (ClassNotFoundException none) {
            // another Bean Validation, or none
            return;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(HOLDER, e);
        }
    }
}
