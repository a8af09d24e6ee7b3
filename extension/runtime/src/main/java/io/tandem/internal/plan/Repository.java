package io.tandem.internal.plan;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * A generated Jakarta Data repository.
 *
 * @param name the interface it implements
 * @param dataStore the connection that its annotation names; empty where it names none
 * @param types the classes that its methods take and return: its entities are among them
 */
public record Repository(String name, String dataStore, NavigableSet<String> types) {

    /** Reads the implementation: unlike the interface's, its methods name their entities without type variables. */
    public static Repository of(Class<?> implementation, String interfaceName, String dataStore) {
        NavigableSet<String> types = new TreeSet<>();
        Set<Type> seen = new HashSet<>();
        for (Method method : implementation.getDeclaredMethods()) {
            if (!method.isBridge()) {
                collect(method.getGenericReturnType(), types, seen);
                for (Type parameter : method.getGenericParameterTypes()) {
                    collect(parameter, types, seen);
                }
            }
        }
        return new Repository(interfaceName, dataStore, types);
    }

    private static void collect(Type type, Set<String> names, Set<Type> seen) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof Class<?> plain) {
            names.add(plain.isArray() ? plain.getComponentType().getName() : plain.getName());
        } else if (type instanceof ParameterizedType parameterized) {
            collect(parameterized.getRawType(), names, seen);
            collect(parameterized.getActualTypeArguments(), names, seen);
        } else if (type instanceof GenericArrayType array) {
            collect(array.getGenericComponentType(), names, seen);
        } else if (type instanceof TypeVariable<?> variable) {
            collect(variable.getBounds(), names, seen);
        } else if (type instanceof WildcardType wildcard) {
            collect(wildcard.getUpperBounds(), names, seen);
        }
    }

    private static void collect(Type[] types, Set<String> names, Set<Type> seen) {
        for (Type type : types) {
            collect(type, names, seen);
        }
    }
}
