package io.tandem.it.indoubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.tandem.Connections;
import io.tandem.HeuristicOutcome;
import io.tandem.HeuristicOutcomeException;
import io.tandem.InDoubt;
import io.tandem.InDoubt.State;
import io.tandem.Resolution;
import io.tandem.Session;
import io.tandem.Transactions;
import io.tandem.it.support.Application;
import io.tandem.it.support.LogRecords;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is in doubt is seen, and can be ended by hand. */
class InDoubtIT {

    private final Till till = new Till();
    private Application application;
    private Connections connections;

    @BeforeEach
    void start() {
        application = till.archives().start();
        connections = application.bean(Connections.class);
    }

    @AfterEach
    void stop() {
        Refusal.never();
        application.close();
    }

    private InDoubt only() {
        List<InDoubt> all = connections.inDoubt();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void nothingIsInDoubtBetweenTransactionsNorInThem() throws Exception {
        EntityManager sales = application.bean(EntityManager.class, Session.Literal.of("default"));
        application.inTransaction(() -> {
            sales.persist(new Sale(1));
            sales.flush();
            assertThat(connections.inDoubt()).isEmpty();
        });

        assertThat(connections.inDoubt()).isEmpty();
    }

    @Test
    void aBranchThatIsBeingCommittedIsNotInDoubt() throws Exception {
        List<List<InDoubt>> seen = new ArrayList<>();
        Refusal.meanwhile(() -> {
            assertThat(till.warehouse().inDoubt()).isEqualTo(1);
            seen.add(connections.inDoubt());
        });
        Till.sell(application, 1);

        assertThat(seen).containsExactly(List.of());
        assertThat(till.warehouse().rows("Movement")).isEqualTo(1);
    }

    @Test
    void aBranchThatWasDecidedAndNotReachedIsListedWithItsDecision() throws Exception {
        Instant before = Instant.now();
        Till.sell(application, 1, XAException.XAER_RMFAIL);

        InDoubt branch = only();
        assertThat(branch.state()).isEqualTo(State.DECIDED);
        assertThat(branch.decision()).contains(Resolution.COMMIT);
        assertThat(branch.connection()).isEqualTo("warehouse");
        assertThat(branch.node()).contains("till-1");
        assertThat(branch.since()).isBetween(before.minusSeconds(1), Instant.now());
        assertThat(till.warehouse().rows("Movement")).isZero();
    }

    @Test
    void itIsCommittedByHandAndTheLogSaysWho() throws Exception {
        Till.sell(application, 1, XAException.XAER_RMFAIL);
        InDoubt branch = only();
        try (LogRecords log = new LogRecords()) {
            connections.resolve(branch, Resolution.COMMIT, "Ada");

            assertThat(log.texts("io.tandem", Level.WARNING))
                    .singleElement()
                    .asString()
                    .contains("TANDEM00441", "COMMIT", "Ada", branch.transactionId(), "warehouse");
        }
        assertThat(till.warehouse().rows("Movement")).isEqualTo(1);
        assertThat(connections.inDoubt()).isEmpty();
        assertThatThrownBy(() -> connections.resolve(branch, Resolution.COMMIT, "Ada"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("TANDEM00445");
    }

    @Test
    void whatTheLogHasDecidedIsNotResolvedOtherwise() throws Exception {
        Till.sell(application, 1, XAException.XAER_RMFAIL);
        InDoubt branch = only();

        assertThatThrownBy(() -> connections.resolve(branch, Resolution.ROLLBACK, "Ada"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("TANDEM00443")
                .hasMessageContaining("COMMIT");
        assertThatThrownBy(() -> connections.resolve(branch, Resolution.COMMIT, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TANDEM00448");
        assertThat(till.warehouse().inDoubt()).isEqualTo(1);
        connections.resolve(branch, Resolution.COMMIT, "Ada");
    }

    @Test
    void anOwnBranchWithoutADecisionIsOnlyRolledBack() throws Exception {
        String transaction = ForeignBranch.prepare(till.warehouse(), "till-1", "insert into Movement values (5)");
        InDoubt branch = only();

        assertThat(branch.state()).isEqualTo(State.UNDECIDED);
        assertThat(branch.transactionId()).isEqualTo(transaction);
        assertThatThrownBy(() -> connections.resolve(branch, Resolution.COMMIT, "Ada"))
                .hasMessageContaining("TANDEM00443");
        connections.resolve(branch, Resolution.ROLLBACK, "Ada");

        assertThat(till.warehouse().inDoubt()).isZero();
        assertThat(till.warehouse().rows("Movement")).isZero();
    }

    @Test
    void anotherNodesBranchIsResolvedOnlyWithThatNodesName() throws Exception {
        ForeignBranch.prepare(till.warehouse(), "till-2", "insert into Movement values (6)");
        InDoubt branch = only();

        assertThat(branch.state()).isEqualTo(State.FOREIGN);
        assertThat(branch.node()).contains("till-2");
        assertThatThrownBy(() -> connections.resolve(branch, Resolution.COMMIT, "Ada"))
                .hasMessageContaining("TANDEM00444")
                .hasMessageContaining("till-2");
        assertThat(till.warehouse().inDoubt()).isEqualTo(1);
        connections.resolve(branch, Resolution.COMMIT, "Ada", "till-2");

        assertThat(till.warehouse().rows("Movement")).isEqualTo(1);
    }

    @Test
    void aHeuristicOutcomeRaisesAnEventAndStaysUntilItIsAcknowledged() throws Exception {
        Alarm alarm = application.bean(Alarm.class);
        EntityManager sales = application.bean(EntityManager.class, Session.Literal.of("default"));
        EntityManager movements = application.bean(EntityManager.class, Session.Literal.of("warehouse"));
        Refusal.next(XAException.XA_HEURRB);
        HeuristicOutcomeException thrown = catchThrowableOfType(
                HeuristicOutcomeException.class,
                () -> application.bean(Transactions.class).run(() -> {
                    sales.persist(new Sale(1));
                    movements.persist(new Movement(1));
                }));

        InDoubt branch = only();
        assertThat(branch.state()).isEqualTo(State.HEURISTIC);
        assertThat(branch.transactionId()).isEqualTo(thrown.transactionId());
        assertThat(branch.text()).contains("HEURISTIC_ROLLBACK", "commit");
        await().untilAsserted(() -> {
            assertThat(alarm.heard()).extracting(HeuristicOutcome::branch).containsExactly(branch);
            assertThat(alarm.heardLater()).extracting(HeuristicOutcome::branch).containsExactly(branch);
        });

        application.close();
        application = till.archives()
                .property(
                        "sql.transaction.log-dir",
                        application.directory().resolve("log").toString())
                .start();
        connections = application.bean(Connections.class);
        assertThat(only().transactionId()).isEqualTo(thrown.transactionId());
        connections.acknowledge(branch, "Ada");

        assertThat(connections.inDoubt()).noneMatch(each -> each.state() == State.HEURISTIC);
        assertThatThrownBy(() -> connections.acknowledge(branch, "Ada")).hasMessageContaining("TANDEM00445");
        till.warehouse()
                .execute("rollback prepared '"
                        + till
                                .warehouse()
                                .column("select gid from pg_prepared_xacts where database = current_database()")
                                .stream()
                                .findFirst()
                                .orElse("none")
                        + "'");
    }
}
