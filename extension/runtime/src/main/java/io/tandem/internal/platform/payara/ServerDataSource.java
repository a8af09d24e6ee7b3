package io.tandem.internal.platform.payara;

import io.tandem.spi.DataSourceSupport;
import io.tandem.spi.PlatformException;
import java.lang.reflect.Field;
import java.util.Set;
import javax.sql.DataSource;

/** What a data source of the server's is, by the class of the connection factory behind it. */
final class ServerDataSource {

    private static final String PACKAGE = "com.sun.gjc.spi.";
    private static final String XA = "XAManagedConnectionFactory";

    /** Payara 6 calls it the first, GlassFish 8 the second. */
    private static final Set<String> FACTORY = Set.of("mcf", "managedConnectionFactoryImpl");

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
            for (Field field : type.getDeclaredFields()) {
                if (FACTORY.contains(field.getName())) {
                    return value(field, dataSource);
                }
            }
        }
        throw unknown(new NoSuchFieldException(dataSource.getClass().getName() + ": none of " + FACTORY));
    }

    private static Object value(Field field, DataSource dataSource) {
        try {
            field.setAccessible(true);
            Object factory = field.get(dataSource);
            if (factory == null) {
                throw unknown(new NoSuchFieldException(field.getName() + " is not set"));
            }
            return factory;
        } catch (IllegalAccessException e) {
            throw unknown(e);
        }
    }

    private static PlatformException unknown(ReflectiveOperationException e) {
        return new PlatformException("This version of the server is not known to Tandem: " + e, e);
    }
}
