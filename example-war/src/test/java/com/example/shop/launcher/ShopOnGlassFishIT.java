package com.example.shop.launcher;

import java.io.IOException;
import org.junit.jupiter.api.condition.EnabledIf;

/** The WAR with Hibernate 7; skipped where there is no Java for the server. */
@EnabledIf("javaIsNewEnough")
class ShopOnGlassFishIT extends PageScenario {

    ShopOnGlassFishIT() {
        super("glassfish", "h2");
    }

    static boolean javaIsNewEnough() throws IOException {
        boolean enough = Java.atLeast(GlassFish.JAVA).isPresent();
        if (!enough) {
            System.out.println("SKIPPED: the shop on GlassFish, since there is no Java " + GlassFish.JAVA
                    + " (JAVA_HOME_" + GlassFish.JAVA + ", /usr/lib/jvm)");
        }
        return enough;
    }
}
