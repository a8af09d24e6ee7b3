package io.tandem.internal.platform.embedded;

import static io.tandem.internal.messages.LifecycleMessages.LIFECYCLE;
import static io.tandem.internal.messages.RecoveryMessages.RECOVERY;

import com.arjuna.ats.arjuna.common.recoveryPropertyManager;
import com.arjuna.ats.arjuna.recovery.RecoveryManager;
import com.arjuna.ats.arjuna.recovery.RecoveryModule;
import com.arjuna.ats.internal.jta.recovery.arjunacore.RecoveryXids;
import com.arjuna.ats.internal.jta.recovery.arjunacore.XARecoveryModule;
import com.arjuna.ats.jta.common.jtaPropertyManager;
import io.tandem.internal.limit.Limited;
import io.tandem.spi.RecoverableConnection;
import io.tandem.spi.TransactionLog;
import io.tandem.spi.TransactionSettings;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.XAConnection;
import javax.transaction.xa.XAException;
import org.jspecify.annotations.Nullable;

/**
 * Finishes what is in doubt: once before the first transaction, when nothing of this node can be in flight and an orphan
 * need not be watched first, then periodically.
 */
final class NarayanaRecovery {

    /** How long a frozen database keeps a start and an end waiting. */
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private static final Duration END = Duration.ofSeconds(4);

    private static final int MOST_STRAYS = 20;

    private final TransactionSettings settings;
    private final IdentityHashMap<RecoverableConnection, RecoveryConnections> helpers = new IdentityHashMap<>();
    private final List<RecoverableConnection> registered = new CopyOnWriteArrayList<>();
    private final Decisions decisions;
    private @Nullable XARecoveryModule periodic;
    private @Nullable RecoveryManager manager;
    private volatile @Nullable DecidedTransactions decided;
    private final RecoveryPasses passes = new RecoveryPasses();
    private final NarayanaLog log;

    NarayanaRecovery(TransactionSettings settings) {
        this.settings = settings;
        this.decisions = new Decisions(settings.nodeName(), DecidingNote.beside(settings.log()), () -> registered);
        this.log = new NarayanaLog(settings.nodeName(), this);
    }

    /** What is decided elsewhere than in the log. */
    Decisions decisions() {
        return decisions;
    }

    NarayanaLog log() {
        return log;
    }

    RecoveryPasses passes() {
        return passes;
    }

    /**
     * Registers connections; the first call makes the start-up pass and starts the periodic one, a later one ends what an
     * earlier life has left on its own connections.
     */
    synchronized void start(List<RecoverableConnection> connections) {
        registered.addAll(connections);
        connections.forEach(connection -> helpers.put(connection, new RecoveryConnections(connection)));
        if (periodic == null) {
            passBeforeTraffic();
            startPeriodic();
        } else {
            XARecoveryModule module = periodic;
            endEarlierLife(connections);
            connections.forEach(connection -> module.addXAResourceRecoveryHelper(helpers.get(connection)));
        }
    }

    /** Ends what an earlier life has left on connections, as far as it is decided by now. */
    void endEarlierLife(List<RecoverableConnection> connections) {
        connections.forEach(this::endEarlierLife);
    }

    private void endEarlierLife(RecoverableConnection connection) {
        Limited step = Limited.begin("start-up recovery of " + connection.name(), () -> {
            try {
                // not the periodic passes', which may be at work on it
                XAConnection own = connection.open();
                try {
                    new EarlierLife(log).end(connection.name(), own.getXAResource());
                } finally {
                    own.close();
                }
            } catch (SQLException | XAException e) {
                RECOVERY.earlierLifeUnseen(connection.name(), e.toString());
            }
        });
        if (!step.await(ANSWER)) {
            RECOVERY.earlierLifeUnseen(connection.name(), "no answer within " + ANSWER.toSeconds() + " s");
        }
    }

    /**
     * Removes connections. A pass that waits for a frozen database does not end; then it is left behind.
     *
     * @return whether nothing was left behind
     */
    synchronized boolean remove(List<RecoverableConnection> connections) {
        registered.removeAll(connections);
        XARecoveryModule module = periodic;
        List<RecoveryConnections> removed = connections.stream()
                .map(helpers::remove)
                .filter(Objects::nonNull)
                .toList();
        Limited step = Limited.begin("end of recovery", () -> {
            if (module != null) {
                removed.forEach(module::removeXAResourceRecoveryHelper);
            }
            removed.forEach(RecoveryConnections::close);
        });
        return ended(step);
    }

    /**
     * Stops the periodic passes.
     *
     * @param waiting whether a pass that runs is waited for
     */
    synchronized void stop(boolean waiting) {
        RecoveryManager running = manager;
        manager = null;
        periodic = null;
        decided = null;
        if (running == null) {
            return;
        }
        if (waiting) {
            ended(Limited.begin("end of recovery", () -> {
                // terminate forgets the manager while a pass still runs, which then makes another, in another mode
                running.suspend(false);
                running.terminate(false);
            }));
        } else {
            running.terminate(true);
        }
    }

    /** A pass that pauses between its two looks goes on first. */
    private boolean ended(Limited step) {
        Duration backoff = settings.recoveryBackoff();
        Duration limit = END.plus(backoff.compareTo(END) < 0 ? backoff : END);
        boolean ended = step.await(limit);
        if (!ended) {
            LIFECYCLE.leftBehind("A pass of recovery", limit);
        }
        return ended;
    }

    /** Does something that no pass interferes with; empty if the one that runs does not end in time. */
    <T> Optional<T> betweenPasses(Supplier<T> step) {
        DecidedTransactions module = decided;
        return module == null ? Optional.of(step.get()) : module.between(step, ANSWER);
    }

    private void passBeforeTraffic() {
        orphanSafety(Duration.ZERO);
        XARecoveryModule branches = branches();
        DecidedTransactions log = new DecidedTransactions();
        RecoveryManager pass = managerOf(List.of(log, branches, decisions));
        try {
            // the manager is only asked for its modules; its own scan would pause between the two looks
            log.periodicWorkFirstPass();
            branches.periodicWorkFirstPass();
            log.periodicWorkSecondPass();
            branches.periodicWorkSecondPass();
            decisions.periodicWorkSecondPass();
            decisions.forgetFinished();
        } finally {
            pass.terminate(false);
        }
    }

    private void startPeriodic() {
        orphanSafety(settings.orphanSafety());
        XARecoveryModule branches = branches();
        DecidedTransactions ofLog = new DecidedTransactions();
        decided = ofLog;
        List<RecoveryModule> modules = new ArrayList<>(List.of(ofLog, branches, decisions));
        if (settings.log() instanceof TransactionLog.Supplied shared) {
            modules.add(new DeadPeers(shared.log(), decisions, () -> registered));
        }
        modules.add(passes);
        RecoveryManager started = managerOf(modules);
        started.startRecoveryManagerThread();
        periodic = branches;
        manager = started;
    }

    private XARecoveryModule branches() {
        XARecoveryModule module = new XARecoveryModule();
        helpers.values().forEach(module::addXAResourceRecoveryHelper);
        return module;
    }

    private static RecoveryManager managerOf(List<RecoveryModule> modules) {
        recoveryPropertyManager.getRecoveryEnvironmentBean().setRecoveryModules(modules);
        AtomicReference<RecoveryManager> created = new AtomicReference<>();
        // the manager makes its thread, which takes from the one that makes it whether it keeps the process alive
        boolean made = Limited.begin("recovery", () -> {
                    RecoveryManager manager = direct();
                    manager.initialize();
                    created.set(manager);
                })
                .await(ANSWER);
        if (!made) {
            throw new IllegalStateException("Narayana's recovery manager was not made in time");
        }
        return Objects.requireNonNull(created.get());
    }

    /**
     * Narayana's own classes ask for a manager while there is none, and thereby make one that scans by itself; it is ended, and
     * so is one that its last pass makes.
     */
    private static RecoveryManager direct() {
        for (int strays = 0; ; strays++) {
            try {
                return RecoveryManager.manager(RecoveryManager.DIRECT_MANAGEMENT);
            } catch (IllegalArgumentException stray) {
                if (strays == MOST_STRAYS) {
                    throw stray;
                }
                RecoveryManager other = RecoveryManager.manager();
                other.suspend(false);
                other.terminate(false);
            }
        }
    }

    /** Also to the class that reads the setting once, in a static initializer: else the first pass's zero stays for ever. */
    private static void orphanSafety(Duration interval) {
        int millis = (int) interval.toMillis();
        jtaPropertyManager.getJTAEnvironmentBean().setOrphanSafetyInterval(millis);
        RecoveryXids.setSafetyIntervalMillis(millis);
    }
}
