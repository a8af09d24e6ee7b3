package io.tandem.internal.tx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the connections of a connection come from that has an address. */
class DriverSourceTest {

    private static final boolean TWO_PHASE = true;
    private static final boolean ONE_PHASE = false;
    private static final String URL = "jdbc:h2:mem:driver-source";

    @Test
    void theXaDataSourceOfTheDatabaseIsTakenUnderTwoPhase() {
        assertThat(find(TWO_PHASE, "url", URL, "username", "shop", "password", "geheim"))
                .asInstanceOf(InstanceOfAssertFactories.type(Source.Xa.class))
                .extracting(Source.Xa::dataSource)
                .asInstanceOf(InstanceOfAssertFactories.type(JdbcDataSource.class))
                .satisfies(h2 -> assertThat(h2.getUrl()).isEqualTo(URL))
                .satisfies(h2 -> assertThat(h2.getUser()).isEqualTo("shop"))
                .satisfies(h2 -> assertThat(h2.getPassword()).isEqualTo("geheim"));
    }

    @Test
    void theDriverOfTheDatabaseIsTakenWithoutTwoPhase() {
        assertThat(find(ONE_PHASE, "url", URL))
                .asInstanceOf(InstanceOfAssertFactories.type(Source.Local.class))
                .extracting(Source.Local::dataSource)
                .isInstanceOf(DriverDataSource.class);
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/shop, org.postgresql.Driver, org.postgresql.xa.PGXADataSource, org.postgresql:postgresql",
        "jdbc:mariadb://db/shop, org.mariadb.jdbc.Driver, org.mariadb.jdbc.MariaDbDataSource,"
                + " org.mariadb.jdbc:mariadb-java-client",
        "jdbc:mysql://db/shop, com.mysql.cj.jdbc.Driver, com.mysql.cj.jdbc.MysqlXADataSource, com.mysql:mysql-connector-j"
    })
    void aMissingDriverIsNamedWithWhatBringsIt(String url, String driver, String xaDataSource, String artifact) {
        assertRefused(ONE_PHASE, "url", url)
                .hasMessage("TANDEM00140: No driver for connection 'shop' (" + url + "): " + driver
                        + " is not on the class path. Add " + artifact + ".");
        assertRefused(TWO_PHASE, "url", url).hasMessageContaining("): " + xaDataSource + " is not on the class path.");
    }

    @Test
    void aDatabaseWithoutXaIsRefusedUnderTwoPhase() {
        assertRefused(TWO_PHASE, "url", "jdbc:sqlite:shop.db")
                .hasMessageStartingWith("TANDEM00142: Connection 'shop' can't take part in two-phase commit: SQLite ");
    }

    @Test
    void anUnknownDatabaseIsReportedWithoutItsSecrets() {
        assertRefused(ONE_PHASE, "url", "jdbc:acme://scott:tiger@db/shop?password=geheim")
                .hasMessageStartingWith("TANDEM00143: ")
                .hasMessageContaining("jdbc:acme://db/shop")
                .hasMessageContaining("jdbc:postgresql:")
                .hasMessageContaining("'sql.connection.shop.driver'")
                .hasMessageNotContaining("tiger")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void aDriverClassIsUsedForAnyAddress() {
        assertThat(find(ONE_PHASE, "url", "jdbc:acme:shop", "driver", Drivers.Picky.class.getName()))
                .asInstanceOf(InstanceOfAssertFactories.type(Source.Local.class))
                .extracting(Source.Local::dataSource)
                .isInstanceOf(DriverDataSource.class);
    }

    @Test
    void aDataSourceClassIsConfiguredByWhicheverSettersItHas() {
        assertThat(find(ONE_PHASE, settings(Drivers.Plain.class)))
                .asInstanceOf(InstanceOfAssertFactories.type(Source.Local.class))
                .extracting(Source.Local::dataSource)
                .asInstanceOf(InstanceOfAssertFactories.type(Drivers.Plain.class))
                .satisfies(plain -> assertThat(plain.url).isEqualTo("jdbc:acme:shop"))
                .satisfies(plain -> assertThat(plain.user).isEqualTo("scott"))
                .satisfies(plain -> assertThat(plain.password).isEqualTo("geheim"));
        assertThat(find(TWO_PHASE, settings(Drivers.Both.class)))
                .asInstanceOf(InstanceOfAssertFactories.type(Source.Xa.class))
                .extracting(Source.Xa::dataSource)
                .asInstanceOf(InstanceOfAssertFactories.type(Drivers.Both.class))
                .satisfies(both -> assertThat(both.url).isEqualTo("jdbc:acme:shop"))
                .satisfies(both -> assertThat(both.username).isEqualTo("scott"));
    }

    @Test
    void aClassThatIsBothIsPlainWithoutTwoPhase() {
        assertThat(find(ONE_PHASE, settings(Drivers.Both.class)))
                .asInstanceOf(InstanceOfAssertFactories.type(Source.Local.class))
                .extracting(Source.Local::dataSource)
                .isInstanceOf(Drivers.Both.class);
    }

    @Test
    void aClassThatIsOnlyXaIsUsedWithoutItsBranchesWithoutTwoPhase() {
        assertThat(find(ONE_PHASE, "url", "jdbc:acme:shop", "driver", Drivers.OnlyXa.class.getName()))
                .asInstanceOf(InstanceOfAssertFactories.type(Source.Local.class))
                .extracting(Source.Local::dataSource)
                .isInstanceOf(XaAsLocal.class);
    }

    @Test
    void aClassWithoutXaIsRefusedUnderTwoPhase() {
        for (Class<?> driver : new Class<?>[] {Drivers.Picky.class, Drivers.Plain.class}) {
            assertRefused(TWO_PHASE, settings(driver))
                    .hasMessage(
                            "TANDEM00142: Connection 'shop' can't take part in two-phase commit: " + driver.getName()
                                    + " is no javax.sql.XADataSource. Name the database's XADataSource in"
                                    + " 'sql.connection.shop.driver', or set 'sql.connection.shop.twophase=false': among others"
                                    + " with two-phase commit it is then the one resource that decides.");
        }
    }

    @Test
    void aClassThatIsNeitherIsRefused() {
        assertRefused(ONE_PHASE, "url", URL, "driver", "java.lang.String")
                .hasMessageStartingWith("TANDEM00148: ")
                .hasMessageContaining("it is neither a driver nor a data source");
        assertRefused(ONE_PHASE, "url", URL, "driver", Drivers.OnlyPooled.class.getName())
                .hasMessageContaining("it is neither a driver nor a data source");
    }

    @Test
    void aClassThatCanNotBeMadeIsRefusedWithTheReason() {
        assertRefused(ONE_PHASE, "url", URL, "driver", "com.acme.Absent")
                .hasMessageStartingWith("TANDEM00148: ")
                .hasMessageContaining("ClassNotFoundException: com.acme.Absent");
        assertRefused(ONE_PHASE, settings(Drivers.Unwilling.class)).hasMessageContaining("native library missing");
        assertRefused(ONE_PHASE, settings(Drivers.Common.class)).hasMessageContaining("InstantiationException");
    }

    @Test
    void aSetterThatIsMissingIsNamed() {
        assertRefused(ONE_PHASE, settings(Drivers.WithoutUrl.class))
                .hasMessageContaining("Drivers$WithoutUrl has no setUrl or setURL(String)");
    }

    @Test
    void aPasswordIsNotToldByTheDriverThatRefusesIt() {
        assertRefused(ONE_PHASE, "url", URL, "password", "geheim", "driver", Drivers.Talkative.class.getName())
                .hasMessageContaining("setPassword failed: java.lang.IllegalArgumentException")
                .hasMessageNotContaining("geheim")
                .satisfies(e -> assertThat(e).hasStackTraceContaining("setPassword failed"))
                .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("geheim"));
    }

    private static String stackTrace(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static String[] settings(Class<?> driver) {
        return new String[] {
            "url", "jdbc:acme:shop", "username", "scott", "password", "geheim", "driver", driver.getName()
        };
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
            boolean twophase, String... keysAndValues) {
        return assertThatThrownBy(() -> find(twophase, keysAndValues)).isInstanceOf(DatabaseException.class);
    }

    private static Source find(boolean twophase, String... keysAndValues) {
        return new SourceFinder(
                        Configured.plan(twophase, keysAndValues),
                        new StandInPlatform(true),
                        DriverSourceTest.class.getClassLoader())
                .find(Optional.empty());
    }
}
