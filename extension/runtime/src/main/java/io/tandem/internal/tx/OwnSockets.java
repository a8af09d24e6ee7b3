package io.tandem.internal.tx;

import io.tandem.internal.tx.socket.DatabaseSocketFactory;
import java.util.Locale;

/** Lets drivers that take a socket factory have ours, unless the address names one. */
public final class OwnSockets {

    private static final String OPTION = "socketFactory";

    private OwnSockets() {}

    /** The address for a driver, which has to see the factory from where it is itself. */
    static String address(String url, Class<?> driver) {
        boolean wanted = DatabaseTraits.ofUrl(url)
                .filter(traits -> traits.takesSocketFactory(driver.getName()))
                .isPresent();
        if (!wanted || url.toLowerCase(Locale.ROOT).contains(OPTION.toLowerCase(Locale.ROOT)) || !sees(driver)) {
            return url;
        }
        return url + (url.contains("?") ? "&" : "?") + OPTION + "=" + DatabaseSocketFactory.class.getName();
    }

    /** The pools are closed, and recovery has ended: a server that looks for threads left behind finds none. */
    public static void end() {
        DatabaseSocketFactory.end();
    }

    private static boolean sees(Class<?> driver) {
        try {
            return Class.forName(DatabaseSocketFactory.class.getName(), false, driver.getClassLoader())
                    == DatabaseSocketFactory.class;
        } catch (ClassNotFoundException elsewhere) {
            return false;
        }
    }
}
