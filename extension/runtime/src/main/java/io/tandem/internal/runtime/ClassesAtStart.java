package io.tandem.internal.runtime;

import io.tandem.internal.limit.Limited;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The classes that every start needs, loaded by a thread beside the container's own start, which mostly waits for classes.
 * Their list is made when {@code tandem-se} is built. None is initialized: nothing happens here that the start itself would
 * not do, and what is missing, or of another version, is the start's to miss.
 */
public final class ClassesAtStart {

    /** A name for each line. */
    static final String PATH = "META-INF/tandem/classes-at-start";

    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private ClassesAtStart() {}

    /**
     * Begins, once in a JVM, where there is a list.
     *
     * @param loader of the application; any but the JVM's own has a server that loads classes before
     */
    public static void loadAhead(ClassLoader loader) {
        if (loader == ClassLoader.getSystemClassLoader() && BEGUN.compareAndSet(false, true)) {
            Limited.begin("classes of the start", () -> loadAll(loader));
        }
    }

    /** Also of a list that can't be read to its end: the start does not depend on it. */
    static void loadAll(ClassLoader loader) {
        try (InputStream list = loader.getResourceAsStream(PATH)) {
            if (list != null) {
                loadAll(loader, list);
            }
        } catch (IOException unreadable) {
            // without it, the start loads them one by one
        }
    }

    private static void loadAll(ClassLoader loader, InputStream list) throws IOException {
        BufferedReader names = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8));
        for (@Nullable String name = names.readLine(); name != null; name = names.readLine()) {
            load(loader, name);
        }
    }

    @SuppressWarnings("ReturnValueIgnored") // to have been loaded is all
    private static void load(ClassLoader loader, String name) {
        try {
            Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError otherVersion) {
            // another version of a library
        }
    }
}
