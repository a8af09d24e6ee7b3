package io.tandem.internal.platform.server;

import io.tandem.spi.PlatformException;
import java.lang.reflect.Field;

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
        for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Field found = type.getDeclaredField(name);
                found.setAccessible(true);
                Object value = found.get(object);
                if (value == null) {
                    throw unknown(server, new NoSuchFieldException(name + " is not set"));
                }
                return value;
            } catch (NoSuchFieldException inherited) {
                // the superclass may have it
            } catch (IllegalAccessException e) {
                throw unknown(server, e);
            }
        }
        throw unknown(server, new NoSuchFieldException(object.getClass().getName() + "." + name));
    }

    /** What a server's class turns out to be without. */
    public static PlatformException unknown(String server, ReflectiveOperationException e) {
        return new PlatformException("This version of " + server + " is not known to Tandem: " + e, e);
    }
}
