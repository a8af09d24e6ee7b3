package io.tandem.internal.tx;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.transaction.TransactionIntegration;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.CommonDataSource;

/** Whether Agroal is there: on a server whose own data sources are used it need not be. */
final class Agroal {

    private static final String POOL = "io.agroal.pool.ConnectionPool";
    private static final String FACTORY =
            "io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier";

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

    /** Where an Agroal of before 3.2 came from, which another library may have brought (quarkus-bom does); empty for a newer one. */
    static Optional<String> tooOld() {
        return PRESENT ? tooOld(Agroal.class.getClassLoader()) : Optional.empty();
    }

    static Optional<String> tooOld(ClassLoader loader) {
        try {
            Class<?> factory = Class.forName(FACTORY, false, loader);
            boolean recent = Arrays.stream(factory.getMethods())
                    .anyMatch(method -> method.getName().equals("networkTimeout"));
            return recent ? Optional.empty() : Optional.of(place(factory));
        } catch (ClassNotFoundException other) {
            return Optional.of(POOL);
        }
    }

    private static String place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null || source.getLocation() == null
                ? type.getName()
                : source.getLocation().toString();
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
