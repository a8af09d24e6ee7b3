package io.tandem.internal.operations;

import static io.tandem.internal.messages.RecoveryMessages.RECOVERY;

import io.tandem.InDoubt;
import io.tandem.InDoubt.State;
import io.tandem.Resolution;
import io.tandem.spi.Decision;
import io.tandem.spi.LogView;
import io.tandem.spi.LoggedBranch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.transaction.xa.Xid;

/** What is in doubt on the connections of one application: the databases' lists joined with the log. Thread-safe. */
public final class InDoubtWork {

    private final Optional<LogView> log;
    private final List<PreparedBranches> connections;
    private final Descriptions descriptions;

    public InDoubtWork(Optional<LogView> log, List<ObservedConnection> connections) {
        this.log = log;
        this.connections = connections.stream()
                .flatMap(each -> each.branches().stream())
                .map(each -> new PreparedBranches(each, log))
                .toList();
        this.descriptions = new Descriptions(log);
    }

    /** All of it, the oldest first. */
    public List<InDoubt> list() {
        List<InDoubt> all = new ArrayList<>();
        List<LoggedBranch> logged = log.map(LogView::branches).orElse(List.of());
        Set<String> listed = new HashSet<>();
        Set<String> answered = new HashSet<>();
        for (PreparedBranches connection : connections) {
            try {
                for (Xid xid : connection.list()) {
                    listed.add(PreparedBranches.id(xid));
                    all.add(descriptions.prepared(connection.name(), xid, find(logged, xid)));
                }
                answered.add(connection.recoveryName());
            } catch (TimeoutException e) {
                all.add(descriptions.unreachable(connection.name(), "no answer"));
            } catch (ExecutionException e) {
                all.add(descriptions.unreachable(connection.name(), String.valueOf(e.getCause())));
            }
        }
        logged.stream()
                .filter(branch -> !listed.contains(PreparedBranches.id(branch)))
                // what a database that answers lists no longer has ended there, and leaves the log with the next pass
                .filter(branch -> branch.heuristic().isPresent() || !answered.contains(branch.recoveryName()))
                .map(descriptions::logged)
                .forEach(all::add);
        descriptions.retain(all);
        all.sort(Comparator.comparing(InDoubt::since));
        return List.copyOf(all);
    }

    /** The heuristic outcomes in the log, as far as they are of these connections. */
    List<InDoubt> heuristics() {
        Set<String> names = new HashSet<>();
        connections.forEach(connection -> names.add(connection.name()));
        return log.map(LogView::branches).orElse(List.of()).stream()
                .filter(branch -> branch.heuristic().isPresent())
                .filter(branch -> branch.recoveryName().isEmpty() || names.contains(Descriptions.connection(branch)))
                .map(descriptions::logged)
                .toList();
    }

    private static Optional<LoggedBranch> find(List<LoggedBranch> logged, Xid xid) {
        String id = PreparedBranches.id(xid);
        return logged.stream()
                .filter(branch -> PreparedBranches.id(branch).equals(id))
                .findFirst();
    }

    /** Ends a branch. */
    public void resolve(InDoubt branch, Resolution resolution, String decidedBy, Optional<String> node) {
        requireName(decidedBy);
        InDoubt now = current(branch);
        switch (now.state()) {
            case DECIDED -> {
                Resolution decision = now.decision().orElseThrow();
                if (decision != resolution) {
                    throw new IllegalStateException(RECOVERY.decidedOtherwise(now, decision));
                }
            }
            case UNDECIDED -> requireDecision(now, resolution);
            case FOREIGN -> {
                if (!now.node().equals(node)) {
                    throw new IllegalStateException(
                            RECOVERY.otherNodes(now, now.node().orElse("(unknown)")));
                }
            }
            case HEURISTIC ->
                throw new IllegalStateException(RECOVERY.notResolvable(
                        now, "It has ended already: put its database right, and acknowledge the outcome."));
            case UNKNOWN ->
                throw new IllegalStateException(RECOVERY.notResolvable(
                        now,
                        "The server's transaction service keeps the log: resolve it with the server's own tools."));
            case UNREACHABLE ->
                throw new IllegalStateException(RECOVERY.notResolvable(
                        now, "The connection has to answer before anything can be ended there."));
        }
        boolean found = connection(now).act(now.branch(), (resource, xid) -> {
            if (resolution == Resolution.COMMIT) {
                resource.commit(xid, false);
            } else {
                resource.rollback(xid);
            }
        });
        if (!found) {
            throw new IllegalStateException(RECOVERY.notResolvable(now, "Its database does not list it."));
        }
        RECOVERY.resolved(resolution, decidedBy, now);
    }

    /** Where the log decided nothing, a connection without two-phase commit may have. */
    private void requireDecision(InDoubt branch, Resolution resolution) {
        Decision.Outcome outcome =
                log.map(it -> it.decision(branch.transactionId())).orElse(Decision.Outcome.ROLLED_BACK);
        if (outcome == Decision.Outcome.UNKNOWN) {
            throw new IllegalStateException(
                    RECOVERY.notResolvable(branch, "A connection that may have decided on it can't be asked now."));
        }
        Resolution decision = outcome == Decision.Outcome.COMMITTED ? Resolution.COMMIT : Resolution.ROLLBACK;
        if (decision != resolution) {
            throw new IllegalStateException(RECOVERY.decidedOtherwise(branch, decision));
        }
    }

    /** Takes note of a heuristic outcome. */
    public void acknowledge(InDoubt branch, String by) {
        requireName(by);
        LoggedBranch logged = log.map(LogView::branches).orElse(List.of()).stream()
                .filter(each -> each.heuristic().isPresent())
                .filter(each -> PreparedBranches.id(each).equals(branch.branch()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(RECOVERY.notInDoubt(branch)));
        if (!log.orElseThrow().acknowledge(logged)) {
            throw new IllegalStateException(RECOVERY.notInDoubt(branch));
        }
        RECOVERY.acknowledged(by, branch);
    }

    private static void requireName(String decidedBy) {
        if (decidedBy.isBlank()) {
            throw new IllegalArgumentException(RECOVERY.nobodyDecides());
        }
    }

    private InDoubt current(InDoubt branch) {
        return list().stream()
                .filter(each -> each.connection().equals(branch.connection()))
                .filter(each -> each.branch().equals(branch.branch()))
                .filter(each -> each.state() != State.UNREACHABLE || branch.state() == State.UNREACHABLE)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(RECOVERY.notInDoubt(branch)));
    }

    private PreparedBranches connection(InDoubt branch) {
        return connections.stream()
                .filter(each -> each.name().equals(branch.connection()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(RECOVERY.notResolvable(
                        branch, "This application has no connection of that name with two-phase commit.")));
    }
}
