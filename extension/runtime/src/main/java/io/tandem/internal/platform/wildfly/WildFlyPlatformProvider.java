package io.tandem.internal.platform.wildfly;

import io.tandem.internal.platform.server.Naming;
import io.tandem.spi.Platform;
import io.tandem.spi.PlatformProvider;
import jakarta.transaction.TransactionManager;
import java.util.Optional;

/** Recognises WildFly, and JBoss EAP. */
public final class WildFlyPlatformProvider implements PlatformProvider {

    private static final String TRANSACTION_MANAGER = "java:jboss/TransactionManager";

    @Override
    public Optional<Platform> detect(ClassLoader application) {
        if (!ServerModules.load(application)) {
            return Optional.empty();
        }
        return Naming.find(TRANSACTION_MANAGER, TransactionManager.class)
                .map(manager -> new WildFlyPlatform(manager, new ServerModules(application)));
    }
}
