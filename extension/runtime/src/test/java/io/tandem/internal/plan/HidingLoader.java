package io.tandem.internal.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Sees the fixture without one of its classes, as a class path with a jar too few. */
final class HidingLoader extends ClassLoader {

    private static final String FIXTURE = "io.tandem.internal.plan.fixture.";

    private final String hidden;

    HidingLoader(String hidden) {
        super(HidingLoader.class.getClassLoader());
        this.hidden = hidden;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(FIXTURE)) {
            return super.loadClass(name, resolve);
        }
        if (name.equals(hidden)) {
            throw new ClassNotFoundException(name);
        }
        Class<?> known = findLoadedClass(name);
        return known != null ? known : define(name);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream content = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (content == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = content.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
