package io.tandem.internal.platform.liberty;

import io.tandem.internal.platform.server.HiddenField;
import io.tandem.spi.DataSourceSupport;
import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/** What a data source of the server's is: {@code type} and {@code transactional} of its definition. */
final class ServerDataSource {

    private static final String PACKAGE = "com.ibm.ws.rsadapter.jdbc.";
    private static final String SERVER = "Liberty";

    private ServerDataSource() {}

    static DataSourceSupport support(DataSource dataSource) {
        if (!dataSource.getClass().getName().startsWith(PACKAGE) || !transactional(dataSource)) {
            return DataSourceSupport.NONE;
        }
        return xa(dataSource) ? DataSourceSupport.TWO_PHASE : DataSourceSupport.ONE_PHASE;
    }

    private static boolean transactional(DataSource dataSource) {
        Object factory = HiddenField.of(dataSource, "mcf", SERVER);
        AtomicReference<?> definition = (AtomicReference<?>) HiddenField.of(factory, "dsConfig", SERVER);
        return (boolean) HiddenField.of(Objects.requireNonNull(definition.get()), "transactional", SERVER);
    }

    private static boolean xa(DataSource dataSource) {
        try {
            return (boolean) dataSource.getClass().getMethod("isXADataSource").invoke(dataSource);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw HiddenField.unknown(SERVER, e);
        }
    }
}
