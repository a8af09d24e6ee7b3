package io.tandem.internal.platform.embedded;

import static io.tandem.internal.messages.RecoveryMessages.RECOVERY;

import com.arjuna.ats.arjuna.recovery.RecoveryModule;
import com.arjuna.ats.jta.recovery.XAResourceOrphanFilter;
import com.arjuna.ats.jta.xa.XATxConverter;
import com.arjuna.ats.jta.xa.XidImple;
import io.tandem.spi.Decision;
import io.tandem.spi.DecisionKeeper;
import io.tandem.spi.PlatformException;
import io.tandem.spi.RecoverableConnection;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.transaction.xa.Xid;

/**
 * Recovery by decisions that are kept in databases: a prepared branch that the log knows nothing of is no orphan before every
 * place where its transaction may have been decided was asked. Thread-safe.
 */
final class Decisions implements XAResourceOrphanFilter, RecoveryModule {

    private final XAResourceOrphanFilter known = new KnownTransactions();
    private final List<DecisionKeeper> keepers = new CopyOnWriteArrayList<>();
    private final Set<ByteBuffer> committed = ConcurrentHashMap.newKeySet();
    private final String node;
    private final DecidingNote note;
    private final Supplier<List<RecoverableConnection>> connections;

    /**
     * @param connections all that may have prepared branches
     */
    Decisions(String node, DecidingNote note, Supplier<List<RecoverableConnection>> connections) {
        this.node = node;
        this.note = note;
        this.connections = connections;
    }

    void add(DecisionKeeper keeper) {
        note.add(keeper.name());
        keepers.add(keeper);
    }

    /**
     * @param complete whether every connection was asked for its branches: one that was not may wait for a decision
     */
    void remove(List<DecisionKeeper> gone, boolean complete) {
        keepers.removeAll(gone);
        if (complete && committed.isEmpty() && DecidedElsewhere.allEnded()) {
            gone.forEach(keeper -> note.remove(keeper.name()));
        }
    }

    /** Asked for branches that nobody has claimed for a while. */
    @Override
    public Vote checkXid(Xid xid) {
        if ((keepers.isEmpty() && missing().isEmpty()) || !ours(xid) || known.checkXid(xid) != Vote.ABSTAIN) {
            return Vote.ABSTAIN;
        }
        return switch (outcome(xid.getGlobalTransactionId())) {
            case ROLLED_BACK -> Vote.ABSTAIN;
            case UNKNOWN -> Vote.LEAVE_ALONE;
            case COMMITTED -> {
                committed.add(ByteBuffer.wrap(xid.getGlobalTransactionId()));
                yield Vote.LEAVE_ALONE;
            }
        };
    }

    private Set<String> missing() {
        return note.without(keepers.stream().map(DecisionKeeper::name).collect(Collectors.toSet()));
    }

    /** Nobody but its own node may judge a transaction: asking is enough to have it rolled back. */
    private boolean ours(Xid xid) {
        return xid.getFormatId() == XATxConverter.FORMAT_ID
                && node.equals(XATxConverter.getNodeName(new XidImple(xid).getXID()));
    }

    /** One connection decided, and which one is not known: a commitment anywhere counts, a rollback only everywhere. */
    Decision.Outcome outcome(byte[] transaction) {
        Set<String> missing = missing();
        Decision.Outcome outcome = missing.isEmpty() ? Decision.Outcome.ROLLED_BACK : Decision.Outcome.UNKNOWN;
        missing.forEach(name -> RECOVERY.keeperGone(name, note.place()));
        for (DecisionKeeper keeper : keepers) {
            Decision decision = keeper.settle(transaction);
            if (decision.outcome() == Decision.Outcome.COMMITTED) {
                return Decision.Outcome.COMMITTED;
            }
            if (decision.outcome() == Decision.Outcome.UNKNOWN) {
                RECOVERY.keeperUnreachable(keeper.name(), String.valueOf(decision.cause()));
                outcome = Decision.Outcome.UNKNOWN;
            }
        }
        if (outcome == Decision.Outcome.UNKNOWN) {
            // of an earlier life's as well: the names of those who decide stay noted
            DecidedElsewhere.leaveUndecided();
        }
        return outcome;
    }

    @Override
    public void periodicWorkFirstPass() {
        // the second pass has what the orphan filter has found
    }

    @Override
    public void periodicWorkSecondPass() {
        if (committed.isEmpty()) {
            return;
        }
        Set<ByteBuffer> done = new HashSet<>(committed);
        try (PreparedWork work = new PreparedWork(connections.get())) {
            for (PreparedWork.Place place : work.places()) {
                for (Xid xid : List.copyOf(place.prepared())) {
                    ByteBuffer transaction = ByteBuffer.wrap(xid.getGlobalTransactionId());
                    if (committed.contains(transaction) && !place.end(xid, true)) {
                        done.remove(transaction);
                    }
                }
            }
            if (work.complete()) {
                committed.removeAll(done);
            }
        }
    }

    /** Before the first transaction: forgets the commitments that no branch waits for. */
    void forgetFinished() {
        if (keepers.isEmpty()) {
            return;
        }
        Set<String> asked = new HashSet<>();
        Set<String> waiting = new HashSet<>();
        try (PreparedWork work = new PreparedWork(connections.get())) {
            for (PreparedWork.Place place : work.places()) {
                asked.add(place.name());
                place.prepared().forEach(xid -> waiting.add(HexFormat.of().formatHex(xid.getGlobalTransactionId())));
            }
        }
        for (DecisionKeeper keeper : keepers) {
            List<DecisionKeeper.Kept> finished = new ArrayList<>();
            for (DecisionKeeper.Kept kept : kept(keeper)) {
                if (asked.containsAll(kept.connections()) && !waiting.contains(kept.transaction())) {
                    finished.add(kept);
                }
            }
            if (!finished.isEmpty()) {
                keeper.forget(finished);
            }
        }
    }

    private static List<DecisionKeeper.Kept> kept(DecisionKeeper keeper) {
        try {
            return keeper.kept();
        } catch (PlatformException e) {
            RECOVERY.keeperUnreachable(keeper.name(), e.toString());
            return List.of();
        }
    }
}
