package io.tandem.internal.platform.tomee;

import io.tandem.internal.platform.server.Naming;
import io.tandem.spi.Platform;
import io.tandem.spi.PlatformProvider;
import jakarta.transaction.TransactionManager;
import java.util.Optional;

/** Recognises TomEE. */
public final class TomeePlatformProvider implements PlatformProvider {

    private static final String TRANSACTION_MANAGER = "java:comp/TransactionManager";
    private static final String PACKAGE = "org.apache.openejb.";

    @Override
    public Optional<Platform> detect(ClassLoader application) {
        return Naming.find(TRANSACTION_MANAGER, TransactionManager.class)
                .filter(manager -> manager.getClass().getName().startsWith(PACKAGE))
                .map(TomeePlatform::new);
    }
}
