package io.tandem.internal.platform.server;

import io.tandem.spi.PlatformException;
import java.lang.reflect.Field;
import java.util.Set;

/** What a server's object keeps to itself, for want of a public way to ask. */
public final class HiddenField {

    private HiddenField() {}

    /**
     * The value of a field, which an object's class or a superclass declares.
     *
     * @param server for the message
     * @throws PlatformException if there is no such field, or nothing in it
     */
    public static Object of(Object object, String name, String server) {
        return of(object, Set.of(name), server);
    }

    /** The same for a field whose name differs between versions of the server. */
    public static Object of(Object object, Set<String> names, String server) {
        for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (names.contains(field.getName())) {
                    return value(object, field, server);
                }
            }
        }
        throw unknown(server, new NoSuchFieldException(object.getClass().getName() + " has none of " + names));
    }

    private static Object value(Object object, Field field, String server) {
        try {
            field.setAccessible(true);
            Object value = field.get(object);
            if (value == null) {
                throw unknown(server, new NoSuchFieldException(field.getName() + " is not set"));
            }
            return value;
        } catch (IllegalAccessException e) {
            throw unknown(server, e);
        }
    }

    /** What a server's class turns out to be without. */
    public static PlatformException unknown(String server, ReflectiveOperationException e) {
        return new PlatformException("This version of " + server + " is not known to Tandem: " + e, e);
    }
}
