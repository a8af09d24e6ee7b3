package io.tandem.internal.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.internal.platform.embedded.BranchDatabase.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What recovery does while transactions run. */
@SuppressWarnings("try") // a node lives as long as its block
class PeriodicRecoveryTest {

    private final BranchDatabase shop = new BranchDatabase("shop");
    private final BranchDatabase warehouse = new BranchDatabase("warehouse");
    private final Path log;

    PeriodicRecoveryTest(@TempDir Path log) {
        this.log = log;
    }

    @Test
    void finishesACommitThatFailedOnceTheDatabaseTakesIt() throws Exception {
        warehouse.fails(Fault.BEFORE_COMMIT);
        try (Node node = Node.start(log, shop, warehouse)) {
            node.commit(shop, warehouse);
            assertThat(Node.decisions(log)).hasSize(1);

            warehouse.fails(Fault.NONE);
            warehouse.await(() -> !warehouse.committed().isEmpty());
        }
        assertThat(warehouse.rolledBack()).isEmpty();
        assertThat(shop.commits()).isEqualTo(1);
    }

    @Test
    void finishesWhatWasDecidedWhenADatabaseIsBackThatTheStartDidNotReach() throws Exception {
        warehouse.fails(Fault.BEFORE_COMMIT);
        warehouse.reachable(false);
        try (Node node = Node.start(log, shop, warehouse)) {
            node.commit(shop, warehouse);
        }
        warehouse.fails(Fault.NONE);
        try (Node node = Node.start(log, shop, warehouse)) {
            assertThat(warehouse.committed()).isEmpty();

            warehouse.reachable(true);
            warehouse.await(() -> !warehouse.committed().isEmpty());
        }
        assertThat(warehouse.rolledBack()).isEmpty();
    }

    @Test
    void rollsBackAnOrphanThatAppearsLaterOnlyAfterTheSafetyInterval() {
        try (Node node = Node.start(log, shop)) {
            Branch orphan = Branch.ofNode(Node.NAME);
            shop.holding(orphan);
            int looks = shop.looks();
            shop.await(() -> shop.looks() > looks + 4);

            assertThat(shop.prepared()).containsExactly(orphan);
        }
        try (Node node = Node.start(Node.settings(log, Node.NAME, Duration.ZERO), shop)) {
            shop.holding(Branch.ofNode(Node.NAME));
            shop.await(() -> shop.rolledBack().size() == 2);
        }
    }

    @Test
    void letsATransactionBeThatIsStillDeciding() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        warehouse.atPrepare(() -> await(goOn));
        try (Node node = Node.start(Node.settings(log, Node.NAME, Duration.ZERO), shop, warehouse)) {
            CompletableFuture<Boolean> committing = CompletableFuture.supplyAsync(() -> committed(node));
            shop.await(() -> !shop.prepared().isEmpty());
            int looks = shop.looks();
            shop.await(() -> shop.looks() > looks + 5);

            assertThat(shop.prepared()).hasSize(1);
            goOn.countDown();
            assertThat(committing.get(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(shop.committed()).hasSize(1);
        assertThat(warehouse.committed()).hasSize(1);
        assertThat(shop.rolledBack()).isEmpty();
    }

    @Test
    void opensAConnectionAnewThatBroke() {
        try (Node node = Node.start(log, shop)) {
            shop.await(() -> shop.looks() > 2);
            shop.breakConnections();
            int opened = shop.opened().size();
            shop.await(() -> shop.opened().size() > opened);
            assertThat(shop.opened().subList(0, opened)).allMatch(BranchConnection::closed);
        }
    }

    @Test
    void keepsItsConnectionBetweenPasses() {
        try (Node node = Node.start(log, shop)) {
            int looks = shop.looks();
            shop.await(() -> shop.looks() > looks + 5);

            assertThat(shop.opened()).hasSize(1);
        }
    }

    @Test
    void closesItsConnectionsWhenItStops() {
        Node.start(log, shop, warehouse).close();

        assertThat(shop.opened()).isNotEmpty().allMatch(BranchConnection::closed);
        assertThat(warehouse.opened()).isNotEmpty().allMatch(BranchConnection::closed);
    }

    @Test
    void doesNothingWhereNothingIsTwoPhase() {
        shop.holding(Branch.ofNode(Node.NAME));

        Node.start(Node.withoutLog(log), shop).close();

        assertThat(shop.opened()).isEmpty();
        assertThat(shop.prepared()).hasSize(1);
    }

    private boolean committed(Node node) {
        try {
            node.commit(shop, warehouse);
            return true;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
