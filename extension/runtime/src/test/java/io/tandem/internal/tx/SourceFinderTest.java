package io.tandem.internal.tx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.transaction.TransactionIntegration;
import io.tandem.internal.config.TandemConfig.UnsafeCommit;
import io.tandem.internal.tx.xa.DriverErrors;
import io.tandem.spi.DataSourceSupport;
import io.tandem.spi.PlatformException;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.CommonDataSource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the connections of a connection come from that has a data source. */
class SourceFinderTest {

    private static final boolean TWO_PHASE = true;
    private static final boolean ONE_PHASE = false;

    private final StandInPlatform own = new StandInPlatform(true);
    private final StandInPlatform server = new StandInPlatform(false);

    @Test
    void anXaDataSourceIsPooledAsOneUnderTwoPhase() {
        Drivers.Both both = new Drivers.Both();

        assertThat(supplied(own, TWO_PHASE, both)).isEqualTo(new Source.Xa(both));
        assertThat(supplied(server, TWO_PHASE, both)).isEqualTo(new Source.Xa(both));
    }

    @Test
    void aDataSourceIsUsedAsItIsWithoutTwoPhase() {
        Drivers.Both both = new Drivers.Both();
        Drivers.Plain plain = new Drivers.Plain();

        assertThat(supplied(own, ONE_PHASE, plain)).isEqualTo(new Source.Pooled(plain));
        assertThat(supplied(own, ONE_PHASE, both)).isEqualTo(new Source.Pooled(both));
    }

    @Test
    void aServersDataSourceEnlistsByItself() {
        Drivers.Plain plain = new Drivers.Plain();

        assertThat(supplied(server.supporting(DataSourceSupport.ONE_PHASE), ONE_PHASE, plain))
                .isEqualTo(new Source.Managed(plain, false));
        assertThat(supplied(server.supporting(DataSourceSupport.TWO_PHASE), TWO_PHASE, plain))
                .isEqualTo(new Source.Managed(plain, true));
    }

    @Test
    void aPoolOnAServerThatIsNotTheServersIsEnlistedByTandem() {
        Drivers.Plain plain = new Drivers.Plain();

        assertThat(supplied(server.supporting(DataSourceSupport.NONE), ONE_PHASE, plain))
                .isEqualTo(new Source.Pooled(plain));
    }

    @Test
    void aServersDataSourceWithoutTwoPhaseIsRefusedUnderIt() {
        assertThatThrownBy(
                        () -> supplied(server.supporting(DataSourceSupport.ONE_PHASE), TWO_PHASE, new Drivers.Plain()))
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith("TANDEM00142: ");
    }

    @Test
    void aServersDataSourceThatItDoesNotRecoverIsRefusedUnderTwoPhaseOnly() {
        Drivers.Plain plain = new Drivers.Plain();
        server.notRecovering();

        assertThatThrownBy(() -> supplied(server, TWO_PHASE, plain))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("TANDEM00173: Connection 'shop' can't take part in two-phase commit with the data source"
                        + " supplied for it (io.tandem.internal.tx.Drivers$Plain): it is not recovered.");
        assertThat(supplied(server, ONE_PHASE, plain)).isEqualTo(new Source.Managed(plain, false));
    }

    @Test
    void anXaDataSourceThatIsNothingElseIsPooledWithoutItsBranches() {
        assertThat(supplied(own, ONE_PHASE, new Drivers.OnlyXa()))
                .asInstanceOf(InstanceOfAssertFactories.type(Source.Local.class))
                .extracting(Source.Local::dataSource)
                .isInstanceOf(XaAsLocal.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPlainDataSourceIsRefusedUnderTwoPhase(boolean ownsTransactions) {
        assertThatThrownBy(() -> supplied(new StandInPlatform(ownsTransactions), TWO_PHASE, new Drivers.Plain()))
                .isInstanceOf(DatabaseException.class)
                .hasMessage(
                        "TANDEM00142: Connection 'shop' can't take part in two-phase commit: the data source supplied"
                                + " for it (io.tandem.internal.tx.Drivers$Plain) is no javax.sql.XADataSource. Supply a"
                                + " javax.sql.XADataSource, or set 'sql.connection.shop.twophase=false': among others"
                                + " with two-phase commit it is then the one resource that decides.");
    }

    @Test
    void aDataSourceForPoolsOnlyIsRefused() {
        assertThatThrownBy(() -> supplied(own, ONE_PHASE, new Drivers.OnlyPooled()))
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith("TANDEM00156: Connection 'shop' can't use the data source supplied for it"
                        + " (io.tandem.internal.tx.Drivers$OnlyPooled)");
        assertThatThrownBy(() -> supplied(own, TWO_PHASE, new Drivers.OnlyPooled()))
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith("TANDEM00142: ");
    }

    @Test
    void aPoolThatEnlistsByItselfIsLeftToDoSo() throws SQLException {
        try (AgroalDataSource pool = pool(org.h2.Driver.class, enlistment())) {
            assertThat(supplied(own, ONE_PHASE, pool)).isEqualTo(new Source.Managed(pool, false));
        }
    }

    @Test
    void aPoolThatEnlistsNothingIsEnlisted() throws SQLException {
        try (AgroalDataSource pool = pool(org.h2.Driver.class, TransactionIntegration.none())) {
            assertThat(supplied(own, ONE_PHASE, pool)).isEqualTo(new Source.Pooled(pool));
        }
    }

    @Test
    void aPoolThatEnlistsByItselfIsRefusedUnderTwoPhaseBecauseRecoveryWouldNotKnowItsBranches() throws SQLException {
        try (AgroalDataSource pool = pool(JdbcDataSource.class, enlistment())) {
            assertThatThrownBy(() -> supplied(own, TWO_PHASE, pool))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageStartingWith("TANDEM00142: ");
        }
    }

    @Test
    void whatIsSuppliedWinsOverWhatIsConfigured() {
        Drivers.Plain plain = new Drivers.Plain();

        assertThat(find(own, ONE_PHASE, Optional.of(plain), "url", "jdbc:h2:mem:shop"))
                .isEqualTo(new Source.Pooled(plain));
    }

    @Test
    void aDataSourceIsLookedUpByItsName() {
        Drivers.Both both = new Drivers.Both();
        own.bind("java:/shop", both);

        assertThat(find(own, TWO_PHASE, Optional.empty(), "datasource", "java:/shop"))
                .isEqualTo(new Source.Xa(both));
        assertThat(find(own, ONE_PHASE, Optional.empty(), "datasource", "java:/shop"))
                .isEqualTo(new Source.Pooled(both));
    }

    @Test
    void aPlainDataSourceOfTheServersIsRefusedUnderTwoPhase() {
        server.bind("java:/shop", new Drivers.Plain());

        assertThatThrownBy(() -> find(server, TWO_PHASE, Optional.empty(), "datasource", "java:/shop"))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("TANDEM00142: Connection 'shop' can't take part in two-phase commit: 'java:/shop' is no"
                        + " javax.sql.XADataSource. Define it as an XA data source, or set 'sql.connection.shop.twophase=false': among others"
                        + " with two-phase commit it is then the one resource that decides.");
    }

    @Test
    void aNameThatIsNotBoundIsReported() {
        assertThatThrownBy(() -> find(server, ONE_PHASE, Optional.empty(), "datasource", "java:/shop"))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("TANDEM00144: No data source 'java:/shop' is bound in JNDI, as"
                        + " 'sql.connection.shop.datasource' says. Define it in the server, or configure"
                        + " 'sql.connection.shop.url' instead.");
    }

    @Test
    void aLookUpThatFailsIsReportedWithItsReason() {
        assertThatThrownBy(() -> find(server, ONE_PHASE, Optional.empty(), "datasource", StandInPlatform.BROKEN))
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith("TANDEM00144: ")
                .hasMessageContaining("says. The look-up failed: no answer. Define it")
                .hasCauseInstanceOf(PlatformException.class);
    }

    private static Source supplied(StandInPlatform platform, boolean twophase, CommonDataSource dataSource) {
        return find(platform, twophase, Optional.of(dataSource));
    }

    private static Source find(
            StandInPlatform platform, boolean twophase, Optional<CommonDataSource> supplied, String... keysAndValues) {
        return new SourceFinder(
                        Configured.plan(twophase, keysAndValues), platform, SourceFinderTest.class.getClassLoader())
                .find(supplied);
    }

    private TransactionIntegration enlistment() {
        return new Enlistment(
                "shop",
                "shop",
                own,
                new WriteTracker(new RecordingRegistry(), UnsafeCommit.FAIL),
                new Participations(own, () -> {}),
                DriverErrors.STANDARD,
                null);
    }

    private static AgroalDataSource pool(Class<?> provider, TransactionIntegration integration) throws SQLException {
        return AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .transactionIntegration(integration)
                        .connectionFactoryConfiguration(factory ->
                                factory.connectionProviderClass(provider).jdbcUrl("jdbc:h2:mem:pool"))));
    }
}
