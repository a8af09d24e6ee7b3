package io.tandem.internal.tx;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.internal.tx.socket.DatabaseSocketFactory;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import net.bytebuddy.ByteBuddy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which drivers get sockets of ours. */
class OwnSocketsTest {

    private static final String OPTION = "socketFactory=" + DatabaseSocketFactory.class.getName();
    private static final ClassLoader HERE = OwnSocketsTest.class.getClassLoader();

    @ParameterizedTest
    @CsvSource({
        "org.postgresql.Driver, jdbc:postgresql://db/shop, ?",
        "org.postgresql.xa.PGXADataSource, jdbc:postgresql://db/shop?user=scott, &",
        "org.mariadb.jdbc.Driver, jdbc:mariadb://db/shop, ?",
        "org.mariadb.jdbc.MariaDbDataSource, jdbc:mariadb://db/shop?sslMode=trust, &"
    })
    void driversThatTakeAFactoryAreGivenIts(String driver, String url, String separator) {
        assertThat(OwnSockets.address(url, driver(driver, HERE))).isEqualTo(url + separator + OPTION);
    }

    @Test
    void aFactoryOfTheAddressStays() {
        for (String option : new String[] {"socketFactory=acme.Sockets", "socketfactory=acme.Sockets"}) {
            String url = "jdbc:mariadb://db/shop?" + option;
            assertThat(OwnSockets.address(url, driver("org.mariadb.jdbc.Driver", HERE)))
                    .isEqualTo(url);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "com.mysql.cj.jdbc.Driver, jdbc:mysql://db/shop",
        "acme.Wrapper, jdbc:postgresql://db/shop",
        "org.postgresql.Driver, jdbc:acme://db/shop"
    })
    void otherDriversKeepTheirAddress(String driver, String url) {
        assertThat(OwnSockets.address(url, driver(driver, HERE))).isEqualTo(url);
    }

    /** As where a server has the driver, and the application Tandem. */
    @Test
    void aDriverThatDoesNotSeeTandemKeepsItsAddress() {
        ClassLoader server = new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader());

        assertThat(OwnSockets.address("jdbc:postgresql://db/shop", driver("org.postgresql.Driver", server)))
                .isEqualTo("jdbc:postgresql://db/shop");
    }

    private static Class<?> driver(String name, ClassLoader parent) {
        return new ByteBuddy()
                .subclass(Object.class)
                .modifiers(Modifier.PUBLIC)
                .name(name)
                .make()
                .load(parent)
                .getLoaded();
    }
}
