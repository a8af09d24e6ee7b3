package io.tandem.internal.tx;

import io.tandem.internal.config.ConnectionConfig;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.CommonDataSource;

/** A driver's class, known by name. */
final class DriverClass {

    private DriverClass() {}

    static boolean isPresent(String name, ClassLoader loader) {
        try {
            Class.forName(name, false, loader);
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    static Object instantiate(String name, ClassLoader loader) throws ReflectiveOperationException {
        try {
            return Class.forName(name, true, loader).getDeclaredConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw new ReflectiveOperationException("its constructor failed: " + e.getTargetException(), e);
        }
    }

    /** Sets address and credentials, under the names that drivers use. */
    static void configure(CommonDataSource dataSource, String url, ConnectionConfig config)
            throws ReflectiveOperationException {
        set(dataSource, url, "setUrl", "setURL");
        if (config.username().isPresent()) {
            set(dataSource, config.username().get(), "setUser", "setUsername");
        }
        if (config.password().isPresent()) {
            set(dataSource, config.password().get().reveal(), "setPassword");
        }
        boundLogin(dataSource, config.socketTimeout());
    }

    /** A frozen server takes a connection and never greets; the timeout of the connection holds only afterwards. */
    private static void boundLogin(CommonDataSource dataSource, Duration timeout) throws ReflectiveOperationException {
        try {
            if (dataSource.getLoginTimeout() == 0) {
                dataSource.setLoginTimeout((int) Math.max(1, timeout.toSeconds()));
            }
        } catch (SQLFeatureNotSupportedException inProcess) {
            // nobody to wait for
        } catch (SQLException e) {
            throw new ReflectiveOperationException("setLoginTimeout failed: " + e, e);
        }
    }

    private static void set(CommonDataSource dataSource, String value, String... setters)
            throws ReflectiveOperationException {
        Method setter = Arrays.stream(setters)
                .flatMap(name -> setter(dataSource, name).stream())
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(
                        dataSource.getClass().getName() + " has no " + String.join(" or ", setters) + "(String)"));
        try {
            setter.invoke(dataSource, value);
        } catch (InvocationTargetException e) {
            // the driver's own words, but not the value it was given, which may be a password
            throw new ReflectiveOperationException(setter.getName() + " failed: "
                    + e.getTargetException().getClass().getName());
        }
    }

    private static Optional<Method> setter(CommonDataSource dataSource, String name) {
        return Arrays.stream(dataSource.getClass().getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
                .filter(method -> method.getParameterTypes()[0] == String.class)
                .findFirst();
    }
}
