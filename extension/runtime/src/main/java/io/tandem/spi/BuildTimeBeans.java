package io.tandem.spi;

import java.util.List;

/**
 * The beans of a library for applications whose beans are fixed when they are built, as Quarkus does, which runs no portable
 * extension. Found as a service ({@link java.util.ServiceLoader}) while the application is built; nobody asks for it elsewhere.
 *
 * <pre>{@code
 * public final class NotesAtBuildTime implements BuildTimeBeans {
 *     public Class<?> injectable() { return Notes.class; }
 *     public List<Class<?>> classes() { return List.of(NotesBeans.class); }
 * }
 * }</pre>
 *
 * <p>Never {@code null} anywhere. (Jakarta CDI 4.0, 2.8: bean archives)
 */
public interface BuildTimeBeans {

    /** The type that applications inject; its bean can also be looked up. */
    Class<?> injectable();

    /**
     * The classes whose producers and observers make the library work. They need no annotation, are singletons without one, and
     * are kept though nothing injects them.
     */
    List<Class<?>> classes();

    /**
     * What is missing or wrong where {@link #injectable()} is injected, as far as it is known before the application runs; each
     * text says what to change. Asked only where each value is known.
     */
    default List<String> problems(Settings settings) {
        return List.of();
    }
}
