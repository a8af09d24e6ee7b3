package io.tandem.internal.platform.payara;

import io.tandem.spi.DataSourceSupport;
import io.tandem.spi.PlatformException;
import java.lang.reflect.Field;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What a data source of the server's is, by the class of the connection factory behind it. */
final class ServerDataSource {

    private static final String PACKAGE = "com.sun.gjc.spi.";
    private static final String XA = "XAManagedConnectionFactory";

    private ServerDataSource() {}

    static DataSourceSupport support(DataSource dataSource) {
        if (!dataSource.getClass().getName().startsWith(PACKAGE)) {
            return DataSourceSupport.NONE;
        }
        return factory(dataSource).getClass().getSimpleName().equals(XA)
                ? DataSourceSupport.TWO_PHASE
                : DataSourceSupport.ONE_PHASE;
    }

    private static Object factory(DataSource dataSource) {
        for (Class<?> type = dataSource.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Field found = type.getDeclaredField("mcf");
                found.setAccessible(true);
                return required(found.get(dataSource));
            } catch (NoSuchFieldException inherited) {
                // the superclass may have it
            } catch (IllegalAccessException e) {
                throw unknown(e);
            }
        }
        throw unknown(new NoSuchFieldException(dataSource.getClass().getName() + ".mcf"));
    }

    private static Object required(@Nullable Object factory) {
        if (factory == null) {
            throw unknown(new NoSuchFieldException("mcf is not set"));
        }
        return factory;
    }

    private static PlatformException unknown(ReflectiveOperationException e) {
        return new PlatformException("This version of the server is not known to Tandem: " + e, e);
    }
}
