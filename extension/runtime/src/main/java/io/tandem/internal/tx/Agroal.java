package io.tandem.internal.tx;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.transaction.TransactionIntegration;
import javax.sql.CommonDataSource;

/** Whether Agroal is there: on a server whose own data sources are used it need not be. */
final class Agroal {

    private static final String POOL = "io.agroal.pool.ConnectionPool";

    /** The same for the life of this class: both come from one class path. */
    private static final boolean PRESENT = isPresent(Agroal.class.getClassLoader());

    private Agroal() {}

    static boolean present() {
        return PRESENT;
    }

    static boolean isPresent(ClassLoader loader) {
        try {
            Class.forName(POOL, false, loader);
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    /** Whether an application's own pool enlists its connections. */
    static boolean enlistsItself(CommonDataSource dataSource) {
        return PRESENT && dataSource instanceof AgroalDataSource agroal && integrated(agroal);
    }

    /** By class: Agroal makes a new {@code none()} each time. */
    private static boolean integrated(AgroalDataSource agroal) {
        return agroal.getConfiguration()
                        .connectionPoolConfiguration()
                        .transactionIntegration()
                        .getClass()
                != TransactionIntegration.none().getClass();
    }
}
