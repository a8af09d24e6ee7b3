package io.tandem.it.indoubt;

import io.tandem.Connections;
import io.tandem.HeuristicOutcome;
import io.tandem.InDoubt;
import io.tandem.Resolution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The code of docs/operations.md. */
@ApplicationScoped
public class Operator {

    private final List<String> pager = new CopyOnWriteArrayList<>();

    @Inject
    Connections connections;

    public List<InDoubt> olderThan(Duration age) {
        return connections.inDoubt().stream()
                .filter(branch -> branch.since().isBefore(Instant.now().minus(age)))
                .toList();
    }

    public void endAsDecided(String operator) {
        connections.inDoubt().stream()
                .filter(branch -> branch.state() == InDoubt.State.DECIDED)
                .forEach(branch -> connections.resolve(branch, branch.decision().orElseThrow(), operator));
    }

    public void rollBackWhatNodeLeft(String lostNode, String operator) {
        connections.inDoubt().stream()
                .filter(branch -> branch.state() == InDoubt.State.FOREIGN)
                .filter(branch -> branch.node().orElse("").equals(lostNode))
                .forEach(branch -> connections.resolve(branch, Resolution.ROLLBACK, operator, lostNode));
    }

    void alarm(@ObservesAsync HeuristicOutcome outcome) {
        pager.add(outcome.branch().toString());
    }

    public void takeNote(String transactionId, String operator) {
        connections.inDoubt().stream()
                .filter(branch -> branch.state() == InDoubt.State.HEURISTIC)
                .filter(branch -> branch.transactionId().equals(transactionId))
                .forEach(branch -> connections.acknowledge(branch, operator));
    }

    List<String> pager() {
        return pager;
    }
}
