package io.tandem.internal.platform.embedded;

import static io.tandem.internal.messages.RecoveryMessages.RECOVERY;

import com.arjuna.ats.arjuna.recovery.RecoveryModule;
import io.tandem.spi.DeadNode;
import io.tandem.spi.DecisionLog;
import io.tandem.spi.RecoverableConnection;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Finishes the work of nodes that share this one's log and are gone for good; never of one that lives. */
final class DeadPeers implements RecoveryModule {

    private final DecisionLog log;
    private final Decisions decisions;
    private final Supplier<List<RecoverableConnection>> connections;

    /** The lives that have nothing left. */
    private final Set<DeadNode> finished = new HashSet<>();

    /** What the last pass has left of a node: it is not said again. */
    private final Map<String, Integer> left = new HashMap<>();

    DeadPeers(DecisionLog log, Decisions decisions, Supplier<List<RecoverableConnection>> connections) {
        this.log = log;
        this.decisions = decisions;
        this.connections = connections;
    }

    @Override
    public void periodicWorkFirstPass() {
        // the second pass does it
    }

    @Override
    public void periodicWorkSecondPass() {
        try {
            Set<DeadNode> dead = new HashSet<>(log.deadNodes());
            finished.retainAll(dead);
            dead.removeAll(finished);
            if (!dead.isEmpty()) {
                look(dead);
            }
        } catch (IOException e) {
            RECOVERY.deadNodesUnseen(String.valueOf(e.getMessage()));
        }
    }

    /** Without touching their names: peers that all look would otherwise see each other's looks as new lives. */
    private void look(Set<DeadNode> dead) throws IOException {
        Set<DeadNode> having = new HashSet<>();
        try (PreparedWork work = new PreparedWork(connections.get())) {
            for (DeadNode node : dead) {
                if (node.decisions() > 0 || work.has(node.name())) {
                    having.add(node);
                } else if (work.complete()) {
                    finished.add(node);
                }
            }
        }
        for (DeadNode node : having) {
            finish(node.name());
        }
    }

    private void finish(String node) throws IOException {
        Optional<DecisionLog> taken = log.takeOver(node);
        if (taken.isEmpty()) {
            return;
        }
        try (DecisionLog inherited = taken.get();
                PreparedWork work = new PreparedWork(connections.get())) {
            Inheritance inheritance = new Inheritance(node, inherited, decisions);
            inheritance.settle(work);
            Integer before = left.put(node, inheritance.left());
            if (inheritance.ended() > 0 || before == null || before != inheritance.left()) {
                RECOVERY.deadNodeFinished(node, inheritance.committed(), inheritance.rolledBack(), inheritance.left());
            }
        }
    }
}
