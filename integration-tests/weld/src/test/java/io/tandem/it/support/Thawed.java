package io.tandem.it.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;

/** What is left of an object that was written and read again. */
public final class Thawed {

    private Thawed() {}

    @SuppressWarnings("unchecked")
    public static <T> T of(T object) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        try (ObjectInputStream in = new ContextualInput(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }

    /** Resolves classes as a server does: by the application's loader. */
    private static final class ContextualInput extends ObjectInputStream {
        ContextualInput(InputStream in) throws IOException {
            super(in);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws ClassNotFoundException {
            return Class.forName(
                    description.getName(), false, Thread.currentThread().getContextClassLoader());
        }
    }
}
