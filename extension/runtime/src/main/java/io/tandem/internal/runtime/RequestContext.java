package io.tandem.internal.runtime;

import org.jspecify.annotations.Nullable;

/** The shell's notion of a request. */
@FunctionalInterface
public interface RequestContext {

    /** The {@link Tandem#requestStore()} of the request that is active in this thread; {@code null} if none is. */
    @Nullable
    AutoCloseable activeStore();
}
