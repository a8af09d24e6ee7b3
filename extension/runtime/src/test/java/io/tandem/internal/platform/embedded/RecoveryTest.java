package io.tandem.internal.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.internal.messages.LoggedMessages;
import io.tandem.internal.platform.embedded.BranchDatabase.Fault;
import io.tandem.spi.TransactionLog;
import io.tandem.spi.TransactionSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What a start does, with either kind of log, about what an earlier life of the node left in doubt. */
@SuppressWarnings("try") // a node lives as long as its block
@ParameterizedClass
@ValueSource(booleans = {false, true})
class RecoveryTest {

    private final boolean journal;

    private final BranchDatabase shop = new BranchDatabase("shop");
    private final BranchDatabase warehouse = new BranchDatabase("warehouse");
    private final Path log;

    RecoveryTest(boolean journal, @TempDir Path log) {
        this.journal = journal;
        this.log = log;
    }

    @Test
    void rollsBackAnOrphanAtOnceAtTheStart() {
        Branch orphan = Branch.ofNode(Node.NAME);
        shop.holding(orphan);

        try (Node node = start(shop, warehouse)) {
            assertThat(shop.rolledBack()).containsExactly(orphan);
            assertThat(shop.prepared()).isEmpty();
        }
    }

    @Test
    void rollsBackAllOrphansOfAllConnections() {
        shop.holding(Branch.ofNode(Node.NAME), Branch.ofNode(Node.NAME));
        warehouse.holding(Branch.ofNode(Node.NAME));

        try (Node node = start(shop, warehouse)) {
            assertThat(shop.rolledBack()).hasSize(2);
            assertThat(warehouse.rolledBack()).hasSize(1);
        }
    }

    @Test
    void leavesTheBranchesOfOtherNodesAlone() {
        Stream.of("other", "unit-10", "unit-", "Unit-1", "1", "tandem0123456789abcdefg")
                .map(Branch::ofNode)
                .forEach(shop::holding);

        try (Node node = Node.start(settings(log, Node.NAME, Duration.ZERO), shop)) {
            shop.await(() -> shop.looks() > 6);
        }
        assertThat(shop.prepared()).hasSize(6);
        assertThat(shop.rolledBack()).isEmpty();
        assertThat(shop.commits()).isZero();
    }

    @Test
    void leavesTheBranchesOfAnotherTransactionManagerAlone() {
        shop.holding(Branch.ofFormat(4711, Branch.ofNode(Node.NAME)), new Branch(1, "4142", "43"));

        try (Node node = start(shop)) {
            assertThat(shop.prepared()).hasSize(2);
        }
        assertThat(shop.rolledBack()).isEmpty();
    }

    @Test
    void commitsWhatWasDecidedAtOnceAtTheStart() throws Exception {
        leaveInDoubt(Fault.BEFORE_COMMIT);
        assertThat(shop.committed()).hasSize(1);
        assertThat(warehouse.prepared()).hasSize(1);

        try (Node node = start(shop, warehouse)) {
            assertThat(warehouse.committed()).hasSize(1);
            assertThat(warehouse.prepared()).isEmpty();
        }
        assertThat(warehouse.rolledBack()).isEmpty();
        assertThat(Node.decisions(log)).isEmpty();
    }

    @Test
    void commitsWhatWasDecidedInWhateverOrderConnectionsAreRegistered() throws Exception {
        leaveInDoubt(Fault.BEFORE_COMMIT);

        try (Node node = start(warehouse, shop)) {
            assertThat(warehouse.committed()).hasSize(1);
        }
    }

    @Test
    void tellsWhatWasDecidedFromOrphansInOnePass() throws Exception {
        leaveInDoubt(Fault.BEFORE_COMMIT);
        Branch decided = warehouse.prepared().iterator().next();
        Branch orphan = Branch.ofNode(Node.NAME);
        warehouse.holding(orphan);

        try (Node node = start(shop, warehouse)) {
            assertThat(warehouse.committed()).containsExactly(decided);
            assertThat(warehouse.rolledBack()).containsExactly(orphan);
        }
    }

    @Test
    void forgetsADecisionThatTheDatabaseHadCarriedOutWithoutItsAnswerArriving() throws Exception {
        leaveInDoubt(Fault.AFTER_COMMIT);
        assertThat(warehouse.committed()).hasSize(1);
        assertThat(Node.decisions(log)).hasSize(1);

        try (Node node = start(shop, warehouse)) {
            assertThat(warehouse.committed()).hasSize(1);
            assertThat(warehouse.rolledBack()).isEmpty();
        }
        assertThat(Node.decisions(log)).isEmpty();
    }

    @Test
    void keepsADecisionWhileItsDatabaseCanNotBeReached() throws Exception {
        leaveInDoubt(Fault.BEFORE_COMMIT);
        Branch orphan = Branch.ofNode(Node.NAME);
        shop.holding(orphan);
        warehouse.reachable(false);

        try (Node node = start(shop, warehouse)) {
            assertThat(shop.rolledBack()).containsExactly(orphan);
            assertThat(Node.decisions(log)).hasSize(1);
        }
        warehouse.reachable(true);
        try (Node node = start(shop, warehouse)) {
            assertThat(warehouse.committed()).hasSize(1);
        }
        assertThat(warehouse.rolledBack()).isEmpty();
    }

    @Test
    void keepsADecisionWhoseCommitFailsAgain() throws Exception {
        leaveInDoubt(Fault.BEFORE_COMMIT);
        warehouse.fails(Fault.BEFORE_COMMIT);
        int before = warehouse.commits();

        try (Node node = start(shop, warehouse)) {
            assertThat(warehouse.commits()).isGreaterThan(before);
            assertThat(warehouse.prepared()).hasSize(1);
        }
        warehouse.fails(Fault.NONE);
        try (Node node = start(shop, warehouse)) {
            assertThat(warehouse.committed()).hasSize(1);
        }
    }

    @Test
    void keepsADecisionOfAConnectionThatIsNotConfiguredAnyMore() throws Exception {
        leaveInDoubt(Fault.BEFORE_COMMIT);

        try (Node node = start(shop)) {
            assertThat(Node.decisions(log)).hasSize(1);
        }
        try (Node node = start(shop, warehouse)) {
            assertThat(warehouse.committed()).hasSize(1);
        }
    }

    @Test
    void asksNoMoreAboutADecisionThatIsCarriedOut() throws Exception {
        leaveInDoubt(Fault.BEFORE_COMMIT);
        start(shop, warehouse).close();
        int commits = warehouse.commits();

        start(shop, warehouse).close();

        assertThat(warehouse.commits()).isEqualTo(commits);
        assertThat(shop.commits()).isEqualTo(1);
    }

    @Test
    void takesAnotherLogForAnotherLife(@TempDir Path other) throws Exception {
        leaveInDoubt(Fault.BEFORE_COMMIT);

        try (Node node = Node.start(settings(other, "unit-2", Duration.ZERO), shop, warehouse)) {
            warehouse.await(() -> warehouse.looks() > 6);
        }
        assertThat(warehouse.prepared()).hasSize(1);
        assertThat(warehouse.rolledBack()).isEmpty();

        try (Node node = start(shop, warehouse)) {
            assertThat(warehouse.committed()).hasSize(1);
        }
    }

    @Test
    void takesOverWhatTheOtherKindOfLogHasLeft() throws Exception {
        leaveInDoubt(Fault.BEFORE_COMMIT);
        warehouse.reachable(false);
        TransactionLog other = journal ? new TransactionLog.Files(log) : new TransactionLog.Journal(log);
        TransactionSettings settings = Node.settings(other, Node.NAME, Duration.ofMinutes(10));

        try (LoggedMessages logged = new LoggedMessages();
                Node node = Node.start(settings, shop, warehouse)) {
            assertThat(Node.decisions(log)).hasSize(1);
            assertThat(logged.texts())
                    .anyMatch(text -> text.contains("TANDEM00411: 1 decisions of the transaction log"));
        }
        warehouse.reachable(true);
        try (Node node = Node.start(settings, shop, warehouse)) {
            assertThat(warehouse.committed()).hasSize(1);
        }
        assertThat(warehouse.rolledBack()).isEmpty();
        assertThat(Node.decisions(log)).isEmpty();
    }

    private Node start(BranchDatabase... databases) {
        return Node.start(settings(log, Node.NAME, Duration.ofMinutes(10)), databases);
    }

    private TransactionSettings settings(Path directory, String name, Duration orphanSafety) {
        return Node.settings(
                journal ? new TransactionLog.Journal(directory) : new TransactionLog.Files(directory),
                name,
                orphanSafety);
    }

    /** Both are prepared, it is decided to commit, and the commit of the warehouse fails; then the node stops. */
    private void leaveInDoubt(Fault fault) throws Exception {
        try (Node node = start(shop, warehouse)) {
            warehouse.fails(fault);
            // recovery works beside, and must not finish it
            warehouse.reachable(false);
            warehouse.breakConnections();
            node.commit(shop, warehouse);
        }
        warehouse.fails(Fault.NONE);
        warehouse.reachable(true);
    }
}
