package io.tandem.internal.platform.payara;

import io.tandem.internal.platform.server.Naming;
import io.tandem.spi.Platform;
import io.tandem.spi.PlatformProvider;
import jakarta.transaction.TransactionManager;
import java.util.Optional;

/** Recognises Payara (Micro and Server) and GlassFish. */
public final class PayaraPlatformProvider implements PlatformProvider {

    private static final String TRANSACTION_MANAGER = "java:appserver/TransactionManager";
    private static final String PAYARA = "fish/payara/";

    @Override
    public Optional<Platform> detect(ClassLoader application) {
        return Naming.find(TRANSACTION_MANAGER, TransactionManager.class).map(manager -> {
            boolean payara = manager.getClass().getClassLoader().getResource(PAYARA + "nucleus/healthcheck") != null
                    || System.getProperty("payara.version") != null;
            return new PayaraPlatform(payara ? "Payara" : "GlassFish", manager);
        });
    }
}
