package io.tandem.internal.operations;

import io.tandem.InDoubt;
import io.tandem.InDoubt.State;
import io.tandem.Resolution;
import io.tandem.spi.LogView;
import io.tandem.spi.LoggedBranch;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.transaction.xa.Xid;

/** Says what a branch in doubt is, and remembers when it was first seen. Thread-safe. */
final class Descriptions {

    private final Optional<LogView> log;
    private final Map<String, Instant> seen = new ConcurrentHashMap<>();

    Descriptions(Optional<LogView> log) {
        this.log = log;
    }

    /** The name of the connection that the log's name begins with. */
    static String connection(LoggedBranch branch) {
        return branch.recoveryName().split(" ", 2)[0];
    }

    /** A branch in the log. */
    InDoubt logged(LoggedBranch branch) {
        Resolution decision = branch.committed() ? Resolution.COMMIT : Resolution.ROLLBACK;
        boolean heuristic = branch.heuristic().isPresent();
        return new InDoubt(
                branch.transactionId(),
                connection(branch),
                PreparedBranches.id(branch),
                log.map(LogView::node),
                branch.since(),
                heuristic ? State.HEURISTIC : State.DECIDED,
                Optional.of(decision),
                branch.heuristic()
                        .map(how -> "the database answered "
                                + how.substring(how.lastIndexOf('.') + 1)
                                + " where the transaction decided to "
                                + (branch.committed() ? "commit" : "roll back"))
                        .orElse("decided, and its database has not been reached since"));
    }

    /** A branch that a database lists. */
    InDoubt prepared(String connection, Xid xid, Optional<LoggedBranch> logged) {
        if (logged.isPresent()) {
            return logged(logged.get());
        }
        Instant since = seen.computeIfAbsent(key(connection, PreparedBranches.id(xid)), key -> Instant.now());
        if (log.isEmpty()) {
            return branch(
                    "",
                    connection,
                    xid,
                    Optional.empty(),
                    since,
                    State.UNKNOWN,
                    "the platform keeps the log for itself");
        }
        String own = log.get().node();
        return log.get()
                .origin(xid)
                .map(origin -> origin.node().equals(own)
                        ? branch(
                                origin.transactionId(),
                                connection,
                                xid,
                                Optional.of(own),
                                since,
                                State.UNDECIDED,
                                "prepared and never decided: recovery rolls it back")
                        : branch(
                                origin.transactionId(),
                                connection,
                                xid,
                                Optional.of(origin.node()),
                                since,
                                State.FOREIGN,
                                "another node's: its own log decides"))
                .orElseGet(() -> branch(
                        "", connection, xid, Optional.empty(), since, State.FOREIGN, "of another transaction service"));
    }

    private static InDoubt branch(
            String transaction,
            String connection,
            Xid xid,
            Optional<String> node,
            Instant since,
            State state,
            String text) {
        return new InDoubt(
                transaction, connection, PreparedBranches.id(xid), node, since, state, Optional.empty(), text);
    }

    InDoubt unreachable(String connection, String cause) {
        return new InDoubt(
                "",
                connection,
                "",
                Optional.empty(),
                seen.computeIfAbsent(key(connection, ""), key -> Instant.now()),
                State.UNREACHABLE,
                Optional.empty(),
                "not known what else is in doubt there: " + cause);
    }

    /** Forgets when the others were seen. */
    void retain(Collection<InDoubt> listed) {
        seen.keySet()
                .retainAll(listed.stream()
                        .map(each -> key(each.connection(), each.branch()))
                        .collect(Collectors.toSet()));
    }

    private static String key(String connection, String branch) {
        return connection + " " + branch;
    }
}
