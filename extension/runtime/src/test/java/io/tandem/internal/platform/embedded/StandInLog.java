package io.tandem.internal.platform.embedded;

import io.tandem.spi.Decision;
import io.tandem.spi.LogView;
import io.tandem.spi.LoggedBranch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.transaction.xa.Xid;

/** A log that holds what a test puts there. */
final class StandInLog implements LogView {

    private final List<LoggedBranch> branches = new ArrayList<>();
    private final Set<String> running = new HashSet<>();

    StandInLog committed(Xid xid) {
        return add(xid, Optional.empty());
    }

    StandInLog heuristic(Xid xid) {
        return add(xid, Optional.of("HEURISTIC_HAZARD"));
    }

    StandInLog running(Xid xid) {
        running.add(BranchIds.transaction(xid).toString());
        return this;
    }

    private StandInLog add(Xid xid, Optional<String> heuristic) {
        branches.add(
                new LoggedBranch(BranchIds.transaction(xid).toString(), "shop", xid, Instant.EPOCH, true, heuristic));
        return this;
    }

    @Override
    public String node() {
        return Node.NAME;
    }

    @Override
    public List<LoggedBranch> branches() {
        return branches;
    }

    @Override
    public Optional<Origin> origin(Xid xid) {
        return Optional.of(new Origin(
                BranchIds.transaction(xid).toString(),
                BranchIds.node(xid),
                running.contains(BranchIds.transaction(xid).toString())));
    }

    @Override
    public Decision.Outcome decision(String transactionId) {
        return Decision.Outcome.ROLLED_BACK;
    }

    @Override
    public boolean acknowledge(LoggedBranch branch) {
        return branches.remove(branch);
    }

    @Override
    public long passes() {
        return 0;
    }

    @Override
    public void afterEachPass(Runnable listener) {}

    @Override
    public void noLonger(Runnable listener) {}
}
