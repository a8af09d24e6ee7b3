package io.tandem.internal.tx.jdbc;

import java.lang.reflect.Method;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.NClob;
import java.sql.ResultSet;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Puts a proxy before whatever leads back to a connection.
 *
 * @param connection the connection's own proxy
 */
record Sight(Guard guard, Connection connection) {

    /** What a driver answered to {@code method}, or its proxy; at little cost for the numbers of a row. */
    @Nullable
    Object of(Method method, @Nullable Object answer) {
        return method.getReturnType().isPrimitive() ? answer : of(answer);
    }

    /** What a driver answered, or its proxy. */
    @Nullable
    Object of(@Nullable Object answer) {
        if (answer instanceof ResultSet results) {
            return results(results, null);
        } else if (answer instanceof Statement statement) {
            // reached through results of its own making: its text is not known, so it is no more than a Statement here
            return new WatchedStatement(statement, this, null).as(Statement.class);
        } else if (answer instanceof Connection) {
            return connection;
        } else if (answer instanceof DatabaseMetaData metaData) {
            return new WatchedMetaData(metaData, this).as(DatabaseMetaData.class);
        } else if (answer instanceof Blob blob) {
            return new WatchedLargeObject(blob, guard).as(Blob.class);
        } else if (answer instanceof NClob clob) {
            return new WatchedLargeObject(clob, guard).as(NClob.class);
        } else if (answer instanceof Clob clob) {
            return new WatchedLargeObject(clob, guard).as(Clob.class);
        }
        return answer;
    }

    ResultSet results(ResultSet results, @Nullable Statement from) {
        return new WatchedResultSet(results, this, from).as(ResultSet.class);
    }
}
