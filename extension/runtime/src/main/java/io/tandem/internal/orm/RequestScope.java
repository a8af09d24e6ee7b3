package io.tandem.internal.orm;

import org.jspecify.annotations.Nullable;

/** Where sessions live that are read through outside a transaction. */
@FunctionalInterface
public interface RequestScope {

    /** The sessions of the request that is active in this thread; {@code null} if none is. */
    @Nullable
    RequestSessions active();
}
