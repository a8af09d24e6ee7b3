package io.tandem.internal.tx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.spi.DeadNode;
import io.tandem.spi.DecisionKey;
import io.tandem.spi.DecisionLog;
import io.tandem.spi.UnknownDecisionException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** A log in a table, and the node's name that goes with it. */
class JdbcLogTest {

    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final DecisionKey KEY = new DecisionKey("decision", "transaction 1");

    private final JdbcDataSource database = new JdbcDataSource();

    JdbcLogTest() throws SQLException {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        LogTables.make(database);
    }

    @Test
    void keepsDecisionsFromLifeToLife() throws Exception {
        try (JdbcLog log = open(database, LONG, "shop")) {
            log.write(KEY, new byte[] {1, 2});
            log.write(KEY, new byte[] {3});
            log.write(new DecisionKey("decision", "transaction 2"), new byte[5000]);
            assertThat(log.remove(new DecisionKey("decision", "transaction 2"))).isTrue();
            assertThat(log.remove(new DecisionKey("decision", "transaction 2"))).isFalse();
        }
        LogTables.make(database);
        try (JdbcLog log = open(database, LONG, "shop")) {
            assertThat(log.keys()).containsExactly(KEY);
            assertThat(log.read(KEY)).hasValue(new byte[] {3});
            assertThat(log.read(new DecisionKey("decision", "transaction 2"))).isEmpty();
        }
    }

    @Test
    void keepsTheDecisionsOfNodesApart() throws Exception {
        try (JdbcLog shop = open(database, LONG, "shop");
                JdbcLog other = open(database, LONG, "other")) {
            shop.write(KEY, new byte[] {1});
            assertThat(other.keys()).isEmpty();
            assertThat(other.read(KEY)).isEmpty();
            assertThat(other.remove(KEY)).isFalse();
            assertThat(shop.keys()).containsExactly(KEY);
        }
    }

    @Test
    void refusesANameThatIsHeld() throws Exception {
        try (NodeLease held = NodeLease.take(database, SHORT, Optional.of("shop"))) {
            // longer than a lease: it is renewed
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> NodeLease.take(database, SHORT, Optional.of("shop")))
                        .isInstanceOf(DatabaseException.class)
                        .hasMessageStartingWith("TANDEM00168: Node 'shop'");
            }
            assertThat(held.node()).isEqualTo("shop");
        }
        NodeLease.take(database, LONG, Optional.of("shop")).close();
    }

    @Test
    void neverTakesTheNameOfAProcessThatLives() throws Exception {
        try (NodeLease first = NodeLease.take(database, SHORT, Optional.empty());
                NodeLease second = NodeLease.take(database, SHORT, Optional.empty())) {
            assertThat(second.node()).isNotEqualTo(first.node()).hasSize(23);
        }
    }

    /** It was killed a moment ago. */
    @Test
    void waitsForTheNameOfAProcessThatDoesNotRenewIt() throws Exception {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("insert into tandem_node values ('shop', 'gone', "
                    + (System.currentTimeMillis() + SHORT.toMillis()) + ")");
        }
        try (NodeLease lease = NodeLease.take(database, SHORT, Optional.empty())) {
            assertThat(lease.node()).isEqualTo("shop");
        }
    }

    @Test
    void takesTheNameAndTheLogOfADeadProcess() throws Exception {
        JdbcLog dead = open(database, LONG, "shop");
        dead.write(KEY, new byte[] {1});
        dead(dead);

        try (JdbcLog peer = new JdbcLog("shop", database, NodeLease.take(database, LONG, Optional.empty()), () -> {})) {
            assertThat(peer.nodeName()).isEqualTo("shop");
            assertThat(peer.keys()).containsExactly(KEY);
        }
    }

    /** It was frozen, and goes on. */
    @Test
    void whoWasTakenOverDecidesNothing() throws Exception {
        JdbcLog frozen = open(database, LONG, "shop");
        frozen.write(KEY, new byte[] {1});
        expire();

        try (JdbcLog peer = open(database, LONG, "shop")) {
            assertThatThrownBy(() -> frozen.write(new DecisionKey("decision", "late"), new byte[] {1}))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("TANDEM00169");
            assertThatThrownBy(() -> frozen.remove(KEY)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> frozen.read(KEY)).isInstanceOf(IOException.class);
            assertThatThrownBy(frozen::keys).isInstanceOf(IOException.class);
            frozen.close();
            assertThat(peer.keys()).containsExactly(KEY);
            peer.write(new DecisionKey("decision", "its own"), new byte[] {1});
        }
    }

    @Test
    void aPeerTakesOverTheLogOfADeadNodeWhileItRuns() throws Exception {
        JdbcLog dead = open(database, LONG, "shop");
        dead.write(KEY, new byte[] {1});
        dead(dead);
        try (JdbcLog peer = open(database, LONG, "peer")) {
            assertThat(peer.deadNodes()).containsExactly(new DeadNode("shop", 1, 1));
            try (DecisionLog inherited = peer.takeOver("shop").orElseThrow()) {
                assertThat(inherited.keys()).containsExactly(KEY);
                assertThat(inherited.read(KEY)).hasValue(new byte[] {1});
                assertThat(inherited.remove(KEY)).isTrue();
                assertThat(peer.deadNodes()).isEmpty();
                assertThat(peer.takeOver("shop")).isEmpty();
                assertThatThrownBy(() -> dead.write(KEY, new byte[] {1})).isInstanceOf(IOException.class);
            }
            peer.write(KEY, new byte[] {2});
            assertThat(peer.deadNodes()).extracting(DeadNode::decisions).containsExactly(0L);
        }
    }

    @Test
    void aPeerTakesOverNeitherOneThatLivesNorItself() throws Exception {
        try (JdbcLog shop = open(database, LONG, "shop");
                JdbcLog peer = open(database, LONG, "peer")) {
            assertThat(peer.deadNodes()).isEmpty();
            assertThat(peer.takeOver("shop")).isEmpty();
            shop.write(KEY, new byte[] {1});

            expire();

            assertThat(peer.deadNodes()).extracting(DeadNode::name).containsExactly("shop");
        }
    }

    /** The name that a start wants is a peer's for a moment. */
    @Test
    void aStartWaitsForThePeerThatFinishesTheWorkOfItsNode() throws Exception {
        NodeLease.take(database, SHORT, Optional.of("shop")).close();
        NodeLease atWork = NodeLease.takeDead(database, SHORT, "shop").orElseThrow();
        ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
        Future<?> closed = later.schedule(atWork::close, SHORT.toMillis() / 3, TimeUnit.MILLISECONDS);

        try (NodeLease lease = NodeLease.take(database, SHORT, Optional.of("shop"))) {
            assertThat(lease.node()).isEqualTo("shop");
            closed.get();
        } finally {
            later.shutdownNow();
        }
    }

    @Test
    void aDecisionWhoseAnswerIsLostIsFoundOut() throws Exception {
        FailingCommits failing = new FailingCommits(database);
        try (JdbcLog log = open(failing.dataSource(), LONG, "shop")) {
            failing.next(FailingCommits.Failure.AFTER);
            log.write(KEY, new byte[] {1});
            assertThat(log.read(KEY)).hasValue(new byte[] {1});

            failing.next(FailingCommits.Failure.BEFORE);
            assertThatThrownBy(() -> log.write(new DecisionKey("decision", "2"), new byte[] {1}))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("TANDEM00171: ");
            assertThat(log.keys()).containsExactly(KEY);
        }
    }

    @Test
    void aDecisionWhoseAnswerIsLostIsUnknownWhenTheNodeIsTakenOver() throws Exception {
        FailingCommits failing = new FailingCommits(database);
        JdbcLog frozen = open(failing.dataSource(), LONG, "shop");
        failing.next(FailingCommits.Failure.AFTER);
        failing.whenItFails(() -> {
            expire();
            NodeLease.take(database, LONG, Optional.of("shop"));
        });

        assertThatThrownBy(() -> frozen.write(KEY, new byte[] {1})).isInstanceOf(UnknownDecisionException.class);
    }

    private static JdbcLog open(DataSource database, Duration lease, String node) throws SQLException {
        return new JdbcLog("shop", database, NodeLease.take(database, lease, Optional.of(node)), () -> {});
    }

    private void expire() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update tandem_node set lease_until = 1");
        }
    }

    /** Its thread does not renew any more, and nothing was given back. */
    private void dead(JdbcLog log) throws SQLException {
        log.close();
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update tandem_node set owner = 'gone', lease_until = 1");
        }
    }
}
