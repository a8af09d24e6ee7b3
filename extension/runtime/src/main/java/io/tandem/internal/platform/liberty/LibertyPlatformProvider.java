package io.tandem.internal.platform.liberty;

import io.tandem.internal.platform.server.Naming;
import io.tandem.spi.Platform;
import io.tandem.spi.PlatformProvider;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;
import java.util.Optional;

/** Recognises Open Liberty and WebSphere Liberty. */
public final class LibertyPlatformProvider implements PlatformProvider {

    private static final String TRANSACTION_MANAGER = "java:comp/TransactionManager";
    private static final String USER_TRANSACTION = "java:comp/UserTransaction";
    private static final String PACKAGE = "com.ibm.";

    @Override
    public Optional<Platform> detect(ClassLoader application) {
        return Naming.find(TRANSACTION_MANAGER, TransactionManager.class)
                .filter(manager -> manager.getClass().getName().startsWith(PACKAGE))
                .flatMap(manager -> Naming.find(USER_TRANSACTION, UserTransaction.class)
                        .map(user -> new LibertyPlatform(manager, user)));
    }
}
