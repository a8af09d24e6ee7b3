package io.tandem.internal.platform.wildfly;

import io.tandem.spi.DataSourceSupport;
import io.tandem.spi.PlatformException;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What a data source of the server's is, by the classes of IronJacamar that it consists of: nothing of its interface tells an
 * XA data source from another.
 */
final class ServerDataSource {

    private static final String WRAPPER = "org.jboss.as.connector.subsystems.datasources.WildFlyDataSource";
    private static final String IRON_JACAMAR = "org.jboss.jca.adapters.jdbc.WrapperDataSource";
    private static final String OUTSIDE_TRANSACTIONS = "NoTx";
    private static final String XA = ".xa.";

    /** Where the names begin that an application gives to its own data sources. */
    private static final List<String> OF_APPLICATION =
            List.of("java:app/", "java:module/", "java:comp/", "java:global/");

    private ServerDataSource() {}

    static DataSourceSupport support(DataSource dataSource) {
        Optional<Object> pooled = pooled(dataSource);
        if (pooled.isEmpty()) {
            return DataSourceSupport.NONE;
        }
        if (value(pooled.get(), "cm").getClass().getSimpleName().startsWith(OUTSIDE_TRANSACTIONS)) {
            return DataSourceSupport.NONE;
        }
        Object factory = value(pooled.get(), "mcf");
        if (!factory.getClass().getName().contains(XA)) {
            return DataSourceSupport.ONE_PHASE;
        }
        if (OF_APPLICATION.stream().anyMatch(jndiName(factory)::startsWith)) {
            throw new PlatformException(
                    "WildFly does not recover data sources that an application defines with @DataSourceDefinition, so that a"
                            + " crash between prepare and commit would leave their work in doubt for ever. Define it in the"
                            + " server ('/subsystem=datasources/xa-data-source=…:add'), or configure 'url' in place of"
                            + " 'datasource'",
                    null);
        }
        return DataSourceSupport.TWO_PHASE;
    }

    private static Optional<Object> pooled(DataSource dataSource) {
        Object inner = dataSource.getClass().getName().equals(WRAPPER) ? value(dataSource, "delegate") : dataSource;
        return Optional.of(inner).filter(each -> each.getClass().getName().equals(IRON_JACAMAR));
    }

    private static String jndiName(Object factory) {
        try {
            return String.valueOf(factory.getClass().getMethod("getJndiName").invoke(factory));
        } catch (ReflectiveOperationException e) {
            throw unknown(e);
        }
    }

    private static Object value(Object object, String field) {
        for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Field found = type.getDeclaredField(field);
                found.setAccessible(true);
                return required(found.get(object), field);
            } catch (NoSuchFieldException inherited) {
                // the superclass may have it
            } catch (IllegalAccessException e) {
                throw unknown(e);
            }
        }
        throw unknown(new NoSuchFieldException(object.getClass().getName() + "." + field));
    }

    private static Object required(@Nullable Object value, String field) {
        if (value == null) {
            throw unknown(new NoSuchFieldException(field + " is not set"));
        }
        return value;
    }

    private static PlatformException unknown(ReflectiveOperationException e) {
        return new PlatformException("This version of WildFly is not known to Tandem: " + e, e);
    }
}
