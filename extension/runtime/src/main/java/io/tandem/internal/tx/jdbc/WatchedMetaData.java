package io.tandem.internal.tx.jdbc;

import java.lang.reflect.Method;
import java.sql.DatabaseMetaData;
import org.jspecify.annotations.Nullable;

/** Metadata and its results, which lead back to the connection that users know. */
final class WatchedMetaData extends Watched {

    private final Sight sight;

    WatchedMetaData(DatabaseMetaData metaData, Sight sight) {
        super(metaData, sight.guard());
        this.sight = sight;
    }

    @Override
    @Nullable
    Object answer(Object proxy, Method method, @Nullable Object @Nullable [] args) throws Throwable {
        return sight.of(call(method, args));
    }
}
