package io.tandem.internal.platform.payara;

import io.tandem.internal.platform.server.HiddenField;
import io.tandem.spi.DataSourceSupport;
import java.util.Set;
import javax.sql.DataSource;

/** What a data source of the server's is, by the class of the connection factory behind it. */
final class ServerDataSource {

    private static final String PACKAGE = "com.sun.gjc.spi.";
    private static final String SERVER = "Payara or GlassFish";
    private static final String XA = "XAManagedConnectionFactory";

    /** Payara 6 calls it the first, GlassFish 8 the second. */
    private static final Set<String> FACTORY = Set.of("mcf", "managedConnectionFactoryImpl");

    private ServerDataSource() {}

    static DataSourceSupport support(DataSource dataSource) {
        if (!dataSource.getClass().getName().startsWith(PACKAGE)) {
            return DataSourceSupport.NONE;
        }
        return HiddenField.of(dataSource, FACTORY, SERVER)
                        .getClass()
                        .getSimpleName()
                        .equals(XA)
                ? DataSourceSupport.TWO_PHASE
                : DataSourceSupport.ONE_PHASE;
    }
}
