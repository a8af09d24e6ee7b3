package io.tandem.internal.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.spi.PlatformException;
import io.tandem.spi.TransactionLog;
import io.tandem.spi.TransactionSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two applications in one process. */
class SharedServiceTest {

    private final BranchDatabase shop = new BranchDatabase("shop");
    private final BranchDatabase warehouse = new BranchDatabase("warehouse");
    private final EmbeddedPlatform first = new EmbeddedPlatform();
    private final EmbeddedPlatform second = new EmbeddedPlatform();
    private final Path log;

    SharedServiceTest(@TempDir Path log) {
        this.log = log;
    }

    @AfterEach
    void stopBoth() {
        second.stop();
        first.stop();
    }

    @Test
    void shareTheService() throws Exception {
        first.start(Node.settings(log));
        second.start(Node.settings(log));

        first.transactionManager().begin();
        assertThat(second.transactionManager().getTransaction())
                .isEqualTo(first.transactionManager().getTransaction());
        first.transactionManager().rollback();
    }

    @Test
    void theServiceRunsUntilTheLastOfThemStops() throws Exception {
        startBoth(Node.settings(log));

        first.stop();
        second.transactionManager().begin();
        second.transactionManager().getTransaction().enlistResource(shop.resource());
        second.transactionManager().getTransaction().enlistResource(warehouse.resource());
        second.transactionManager().commit();

        assertThat(warehouse.committed()).hasSize(1);
        assertThat(shop.opened()).allMatch(BranchConnection::closed);
    }

    @Test
    void recoveryServesTheConnectionsOfBoth() {
        startBoth(Node.settings(log, Node.NAME, Duration.ZERO));
        warehouse.holding(Branch.ofNode(Node.NAME));

        warehouse.await(() -> !warehouse.rolledBack().isEmpty());
    }

    @Test
    void recoveryGoesOnForTheOneThatStays() {
        startBoth(Node.settings(log, Node.NAME, Duration.ZERO));
        first.stop();
        warehouse.holding(Branch.ofNode(Node.NAME));

        warehouse.await(() -> !warehouse.rolledBack().isEmpty());
    }

    @Test
    void oneWithoutTwoPhaseIsContentWithALog() {
        first.start(Node.settings(log));

        second.start(Node.withoutLog(log.resolve("unused")));
    }

    static Stream<TransactionSettings> others() {
        Path log = Path.of("/elsewhere");
        TransactionSettings usual = Node.settings(log);
        return Stream.of(
                usual,
                Node.settings(log, "unit-2", Duration.ofMinutes(10)),
                new TransactionSettings(
                        false,
                        new TransactionLog.Files(log),
                        Node.NAME,
                        Duration.ofSeconds(5),
                        usual.recoveryPeriod(),
                        usual.recoveryBackoff(),
                        usual.orphanSafety()));
    }

    @ParameterizedTest
    @MethodSource("others")
    void otherSettingsAreRefused(TransactionSettings other) {
        first.start(Node.settings(log));

        assertThatThrownBy(() -> second.start(other))
                .isInstanceOf(PlatformException.class)
                .hasMessageStartingWith("TANDEM00154: Tandem's transaction service already runs in this process")
                .hasMessageContaining(log.toString());
    }

    @Test
    void aLogIsRefusedWhereTheServiceRunsWithout() {
        first.start(Node.withoutLog(log));

        assertThatThrownBy(() -> second.start(Node.settings(log)))
                .isInstanceOf(PlatformException.class)
                .hasMessageStartingWith("TANDEM00154: ");
    }

    @Test
    void whoWasRefusedStopsNothing() throws Exception {
        first.start(Node.settings(log));
        assertThatThrownBy(() -> second.start(Node.settings(log.resolve("other"))))
                .isInstanceOf(PlatformException.class);

        second.stop();
        first.transactionManager().begin();
        first.transactionManager().commit();
    }

    @Test
    void whoWasRefusedMayStartWhenTheOtherIsGone() {
        first.start(Node.settings(log));
        TransactionSettings other = Node.settings(log.resolve("other"));
        assertThatThrownBy(() -> second.start(other)).isInstanceOf(PlatformException.class);

        first.stop();
        second.start(other);
    }

    private void startBoth(TransactionSettings settings) {
        first.start(settings);
        first.recover(shop);
        first.startRecovery();
        second.start(settings);
        second.recover(warehouse);
        second.startRecovery();
    }
}
