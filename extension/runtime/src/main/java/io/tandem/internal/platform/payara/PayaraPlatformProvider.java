package io.tandem.internal.platform.payara;

import io.tandem.internal.platform.server.Naming;
import io.tandem.spi.Platform;
import io.tandem.spi.PlatformProvider;
import jakarta.transaction.TransactionManager;
import java.util.Optional;

/** Recognises Payara (Micro and Server) and GlassFish. */
public final class PayaraPlatformProvider implements PlatformProvider {

    private static final String TRANSACTION_MANAGER = "java:appserver/TransactionManager";

    /** A class that Payara adds to what applications see, in all its editions. */
    private static final String OF_PAYARA = "fish.payara.cluster.Clustered";

    @Override
    public Optional<Platform> detect(ClassLoader application) {
        return Naming.find(TRANSACTION_MANAGER, TransactionManager.class)
                .map(manager -> new PayaraPlatform(manager, !isPayara(application)));
    }

    private static boolean isPayara(ClassLoader application) {
        try {
            Class.forName(OF_PAYARA, false, application);
            return true;
        } catch (ClassNotFoundException other) {
            return false;
        }
    }
}
