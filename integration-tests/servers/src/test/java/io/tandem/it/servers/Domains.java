package io.tandem.it.servers;

import io.tandem.it.servers.table.Product;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The servers of the profile that are domains. */
final class Domains {

    private static final int OF_GLASSFISH = 21;

    private Domains() {}

    static GlassFishDomain payara() {
        return new GlassFishDomain(Product.PAYARA, "payara6", Jdk.current(), Jars.hibernate());
    }

    /** Gives the tests up where there is no JDK for it. */
    static GlassFishDomain glassFish() {
        Optional<Jdk> jdk = Jdk.atLeast(OF_GLASSFISH);
        if (jdk.isEmpty()) {
            String reason = "GlassFish " + Product.GLASSFISH.version() + " is not run: it needs Java " + OF_GLASSFISH
                    + ", and there is none (JAVA_HOME_" + OF_GLASSFISH + ", /usr/lib/jvm, ~/.sdkman, ~/.jdks)";
            System.out.println(reason);
            Assumptions.abort(reason);
        }
        return new GlassFishDomain(Product.GLASSFISH, "glassfish8", jdk.orElseThrow(), Jars.hibernate7());
    }
}
