package io.tandem.internal.operations;

import io.tandem.InDoubt;
import io.tandem.InDoubt.State;
import io.tandem.Resolution;
import io.tandem.internal.statistics.TransactionStatistics.End;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The MBean of one application. */
final class JmxConnections implements ConnectionsMXBean {

    private final Operations operations;

    JmxConnections(Operations operations) {
        this.operations = operations;
    }

    @Override
    public String getNode() {
        return operations.node().orElse("");
    }

    @Override
    public List<String> getConnections() {
        return List.copyOf(operations.pools().keySet());
    }

    @Override
    public Map<String, String> getUnreachable() {
        return operations.unreachable();
    }

    @Override
    public Map<String, String> getInDoubt() {
        Map<String, String> texts = new LinkedHashMap<>();
        operations
                .inDoubt()
                .list()
                .forEach(branch -> texts.put(
                        branch.state() == State.UNREACHABLE ? "unreachable: " + branch.connection() : branch.branch(),
                        branch.toString()));
        return texts;
    }

    @Override
    public int getInDoubtCount() {
        return (int) operations.inDoubt().list().stream()
                .filter(branch -> branch.state() != State.UNREACHABLE)
                .count();
    }

    @Override
    public int getHeuristics() {
        return operations.heuristics();
    }

    @Override
    public long getRecoveryPasses() {
        return operations.recoveryPasses();
    }

    @Override
    public int getRunningTransactions() {
        return operations.running();
    }

    @Override
    public boolean isClosing() {
        return operations.closing();
    }

    @Override
    public long getReadOnlyCommits() {
        return operations.statistics().count(End.READ_ONLY);
    }

    @Override
    public long getOnePhaseCommits() {
        return operations.statistics().count(End.ONE_PHASE);
    }

    @Override
    public long getTwoPhaseCommits() {
        return operations.statistics().count(End.TWO_PHASE);
    }

    @Override
    public long getRollbacks() {
        return operations.statistics().count(End.ROLLED_BACK);
    }

    @Override
    public long getUncertain() {
        return operations.statistics().count(End.UNCERTAIN);
    }

    @Override
    public void resolve(String branch, String resolution, String decidedBy) {
        operations.inDoubt().resolve(find(branch), parse(resolution), by(decidedBy), Optional.empty());
    }

    @Override
    public void resolveForeign(String branch, String resolution, String decidedBy, String node) {
        operations.inDoubt().resolve(find(branch), parse(resolution), by(decidedBy), Optional.of(node));
    }

    @Override
    public void acknowledge(String branch, String acknowledgedBy) {
        operations.inDoubt().acknowledge(find(branch), by(acknowledgedBy));
    }

    private InDoubt find(String branch) {
        return operations.inDoubt().list().stream()
                .filter(each -> each.branch().equals(branch) && !branch.isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No branch '" + branch + "' is in doubt"));
    }

    private static Resolution parse(String resolution) {
        return Resolution.valueOf(resolution.strip().toUpperCase(Locale.ROOT));
    }

    private static String by(String name) {
        return name.isBlank() ? name : name + " (JMX)";
    }
}
