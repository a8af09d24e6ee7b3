package io.tandem.internal.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.spi.PlatformException;
import java.util.Hashtable;
import javax.naming.CommunicationException;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.spi.InitialContextFactory;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Data sources that a container binds, found where Tandem brings the transaction service itself. */
class JndiLookUpTest {

    private static final JdbcDataSource SHOP = new JdbcDataSource();

    private final EmbeddedPlatform platform = new EmbeddedPlatform();

    @AfterEach
    void withoutDirectory() {
        System.clearProperty(Context.INITIAL_CONTEXT_FACTORY);
    }

    @Test
    void findsWhatIsBound() {
        withDirectory();

        assertThat(platform.dataSource("java:comp/env/jdbc/shop")).containsSame(SHOP);
    }

    @Test
    void findsNothingUnderAnotherName() {
        withDirectory();

        assertThat(platform.dataSource("java:comp/env/jdbc/other")).isEmpty();
        assertThat(platform.dataSource("wrapped")).isEmpty();
    }

    @Test
    void findsNothingWhereThereIsNoDirectory() {
        assertThat(platform.dataSource("java:comp/env/jdbc/shop")).isEmpty();
    }

    @Test
    void refusesWhatIsNoDataSource() {
        withDirectory();

        assertThatThrownBy(() -> platform.dataSource("text"))
                .isInstanceOf(PlatformException.class)
                .hasMessage("What is bound there is java.lang.String, which is no data source");
        assertThatThrownBy(() -> platform.dataSource("null"))
                .isInstanceOf(PlatformException.class)
                .hasMessage("What is bound there is nothing, which is no data source");
    }

    @Test
    void saysWhyALookUpFailed() {
        withDirectory();

        assertThatThrownBy(() -> platform.dataSource("broken"))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("no answer")
                .hasCauseInstanceOf(CommunicationException.class);
    }

    private static void withDirectory() {
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, Directory.class.getName());
    }

    /** Instantiated by JNDI. */
    public static final class Directory implements InitialContextFactory {

        @Override
        public Context getInitialContext(Hashtable<?, ?> environment) throws NamingException {
            return new InitialContext(true) {
                @Override
                public @Nullable Object lookup(String name) throws NamingException {
                    return switch (name) {
                        case "java:comp/env/jdbc/shop" -> SHOP;
                        case "text" -> "text";
                        case "null" -> null;
                        case "broken" -> throw new CommunicationException("no answer");
                        case "wrapped" -> {
                            NamingException wrapped = new NamingException("Lookup failed");
                            wrapped.setRootCause(new NameNotFoundException(name));
                            throw wrapped;
                        }
                        default -> throw new NameNotFoundException(name);
                    };
                }
            };
        }
    }
}
