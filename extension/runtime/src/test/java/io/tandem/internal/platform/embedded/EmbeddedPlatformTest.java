package io.tandem.internal.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.internal.platform.embedded.BranchDatabase.Fault;
import io.tandem.spi.Platform;
import io.tandem.spi.TransactionLog;
import io.tandem.spi.TransactionSettings;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Narayana, started and stopped with an application. */
class EmbeddedPlatformTest {

    private final BranchDatabase shop = new BranchDatabase("shop");
    private final BranchDatabase warehouse = new BranchDatabase("warehouse");
    private final Path log;

    EmbeddedPlatformTest(@TempDir Path log) {
        this.log = log;
    }

    @Test
    void commitsInEveryDatabase() throws Exception {
        try (Node node = Node.start(log, shop, warehouse)) {
            node.commit(shop, warehouse);
        }
        assertThat(shop.committed()).hasSize(1);
        assertThat(warehouse.committed()).hasSize(1);
        assertThat(Node.decisions(log)).isEmpty();
    }

    @Test
    void rollsBackInEveryDatabaseWhenOneRefuses() throws Exception {
        warehouse.atPrepare(() -> {
            throw new IllegalStateException("disk full");
        });
        try (Node node = Node.start(log, shop, warehouse)) {
            assertThatThrownBy(() -> node.commit(shop, warehouse)).isInstanceOf(RollbackException.class);
        }
        assertThat(shop.rolledBack()).hasSize(1);
        assertThat(shop.committed()).isEmpty();
    }

    @Test
    void carriesTheNameOfItsNodeInEveryBranchAlsoAfterAnotherStart() throws Exception {
        for (String name : new String[] {"first", "second"}) {
            BranchDatabase database = new BranchDatabase("shop");
            try (Node node = Node.start(Node.settings(log, name, Duration.ZERO), database, warehouse)) {
                node.commit(database, warehouse);
            }
            assertThat(database.committed()).singleElement().satisfies(branch -> assertThat(branch.names(name))
                    .isTrue());
        }
    }

    @Test
    void keepsDecisionsInTheLogOfItsOwnLife(@TempDir Path other) throws Exception {
        Node.start(other, shop, warehouse).close();
        warehouse.fails(Fault.BEFORE_COMMIT);

        try (Node node = Node.start(log, shop, warehouse)) {
            node.commit(shop, warehouse);
        }
        assertThat(Node.decisions(log)).hasSize(1);
        assertThat(Node.decisions(other)).isEmpty();
    }

    @Test
    void keepsNoLogWhereNothingIsTwoPhase() throws Exception {
        try (Node node = Node.start(Node.withoutLog(log.resolve("none")), shop)) {
            node.commit(shop);
        }
        assertThat(shop.committed()).hasSize(1);
        assertThat(log).isEmptyDirectory();
    }

    @Test
    void startsWithALogAfterALifeWithout() throws Exception {
        Node.start(Node.withoutLog(log), shop).close();
        warehouse.fails(Fault.BEFORE_COMMIT);

        try (Node node = Node.start(log, shop, warehouse)) {
            node.commit(shop, warehouse);
            assertThat(Node.decisions(log)).hasSize(1);
        }
    }

    @Test
    void endsATransactionThatTakesTooLongAlsoAfterAnotherStart() throws Exception {
        TransactionSettings usual = Node.settings(log);
        Node.start(usual, shop).close();
        TransactionSettings hasty = new TransactionSettings(
                true,
                new TransactionLog.Files(log),
                Node.NAME,
                Duration.ofSeconds(1),
                usual.recoveryPeriod(),
                usual.recoveryBackoff(),
                usual.orphanSafety());

        try (Node node = Node.start(hasty, shop)) {
            TransactionManager transactions = node.transactions();
            transactions.begin();
            transactions.getTransaction().enlistResource(shop.resource());
            shop.await(() -> !shop.rolledBack().isEmpty());

            assertThatThrownBy(transactions::commit).isInstanceOf(RollbackException.class);
        }
    }

    @Test
    void letsTheApplicationSeeOneTransaction() throws Exception {
        try (Node node = Node.start(log)) {
            EmbeddedPlatform platform = node.platform();
            platform.userTransaction().begin();

            assertThat(platform.transactionManager().getStatus()).isEqualTo(Status.STATUS_ACTIVE);
            assertThat(platform.synchronizationRegistry().getTransactionStatus())
                    .isEqualTo(Status.STATUS_ACTIVE);
            platform.transactionManager().rollback();
            assertThat(platform.synchronizationRegistry().getTransactionKey()).isNull();
        }
    }

    @Test
    void decidesNothingMoreWhenItIsStopped() throws Exception {
        Node node = Node.start(log, shop, warehouse);
        node.close();

        assertThatThrownBy(() -> node.commit(shop, warehouse)).isInstanceOf(RollbackException.class);
        assertThat(shop.committed()).isEmpty();
        assertThat(warehouse.committed()).isEmpty();
        Node.start(log, shop).close();
    }

    @Test
    void decidesNothingWithoutALogInATransactionThatOutlivesIt() throws Exception {
        Node node = Node.start(log, shop, warehouse);
        node.transactions().begin();
        node.transactions().getTransaction().enlistResource(shop.resource());
        node.transactions().getTransaction().enlistResource(warehouse.resource());
        node.close();

        assertThatThrownBy(() -> node.transactions().commit()).isInstanceOf(Exception.class);
        assertThat(shop.committed()).isEmpty();
        assertThat(warehouse.committed()).isEmpty();

        Node.start(log, shop, warehouse).close();
        assertThat(shop.prepared()).isEmpty();
        assertThat(warehouse.prepared()).isEmpty();
        assertThat(Path.of("PutObjectStoreDirHere")).doesNotExist();
    }

    @Test
    void stopsWithoutHavingStartedAndTwice() {
        new EmbeddedPlatform().stop();
        Node node = Node.start(log, shop);

        node.close();
        node.close();

        Node.start(log, shop).close();
    }

    @Test
    void recoversOnlyOnceItIsStarted() {
        assertThatThrownBy(() -> new EmbeddedPlatform().startRecovery()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void saysWhatItIs() {
        Platform platform = new EmbeddedPlatform();

        assertThat(platform.ownsTransactions()).isTrue();
        assertThat(platform.name()).isEqualTo("embedded Narayana");
    }

    @Test
    void isRecognisedByNarayana() throws Exception {
        EmbeddedPlatformProvider provider = new EmbeddedPlatformProvider();

        assertThat(provider.detect(EmbeddedPlatformTest.class.getClassLoader())).isPresent();
        try (URLClassLoader nothing = new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
            assertThat(provider.detect(nothing)).isEmpty();
        }
    }
}
