package io.tandem.it.soak;

import io.agroal.api.AgroalDataSource;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import javax.sql.DataSource;

/** The way from what is injected to its pool, past what Tandem shows. */
final class Pools {

    private Pools() {}

    static AgroalDataSource behind(DataSource injected) throws ReflectiveOperationException {
        InvocationHandler handler = Proxy.getInvocationHandler(injected);
        Object connection = call(handler, handler.getClass().getSuperclass(), "connection");
        Object jdbc = call(connection, connection.getClass(), "jdbc");
        Field pool = jdbc.getClass().getDeclaredField("pool");
        pool.setAccessible(true);
        return (AgroalDataSource) pool.get(jdbc);
    }

    private static Object call(Object target, Class<?> declaring, String name) throws ReflectiveOperationException {
        Method method = declaring.getDeclaredMethod(name);
        method.setAccessible(true);
        return method.invoke(target);
    }
}
