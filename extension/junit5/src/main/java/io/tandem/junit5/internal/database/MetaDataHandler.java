package io.tandem.junit5.internal.database;

import java.lang.reflect.Method;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/** Metadata, which drivers ask the database for: reads of the transaction that is there. */
final class MetaDataHandler extends Handler {

    private final Connection proxy;
    private final LogicalConnection connection;

    MetaDataHandler(Connection proxy, LogicalConnection connection) {
        this.proxy = proxy;
        this.connection = connection;
    }

    @Override
    @Nullable
    Object answer(Object self, Method method, @Nullable Object @Nullable [] args) throws Throwable {
        return method.getName().equals("getConnection")
                ? proxy
                : connection.perform(LogicalConnection.READ, real -> call(real.getMetaData(), method, args));
    }
}
