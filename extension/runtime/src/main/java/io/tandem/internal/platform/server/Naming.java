package io.tandem.internal.platform.server;

import io.tandem.spi.PlatformException;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.NoInitialContextException;
import javax.sql.CommonDataSource;
import org.jspecify.annotations.Nullable;

/** Looks things up by name: fixed names of the specifications and servers, and those in the configuration. */
public final class Naming {

    private Naming() {}

    /** What is bound under a name, if it is of that type. */
    public static <T> Optional<T> find(String name, Class<T> type) {
        try {
            return Optional.ofNullable(lookUp(name)).filter(type::isInstance).map(type::cast);
        } catch (NamingException absent) {
            return Optional.empty();
        }
    }

    /**
     * The data source under a name.
     *
     * @throws PlatformException if the look-up failed, or something else is bound there
     */
    public static Optional<CommonDataSource> dataSource(String name) {
        try {
            Object found = lookUp(name);
            if (found instanceof CommonDataSource dataSource) {
                return Optional.of(dataSource);
            }
            throw new PlatformException(
                    "What is bound there is "
                            + (found == null ? "nothing" : found.getClass().getName()) + ", which is no data source",
                    null);
        } catch (NoInitialContextException absent) {
            return Optional.empty();
        } catch (NamingException e) {
            // some servers wrap it
            if (e instanceof NameNotFoundException || e.getRootCause() instanceof NameNotFoundException) {
                return Optional.empty();
            }
            throw new PlatformException("The look-up failed: " + e, e);
        }
    }

    /** The name comes from the configuration or from here, never from a user of the application. */
    @SuppressWarnings("BanJNDI")
    private static @Nullable Object lookUp(String name) throws NamingException {
        return new InitialContext().lookup(name);
    }
}
