package io.tandem.internal.platform.embedded;

import com.arjuna.ats.arjuna.common.recoveryPropertyManager;
import com.arjuna.ats.arjuna.recovery.RecoveryManager;
import com.arjuna.ats.arjuna.recovery.RecoveryModule;
import com.arjuna.ats.internal.arjuna.recovery.AtomicActionRecoveryModule;
import com.arjuna.ats.internal.jta.recovery.arjunacore.RecoveryXids;
import com.arjuna.ats.internal.jta.recovery.arjunacore.XARecoveryModule;
import com.arjuna.ats.jta.common.jtaPropertyManager;
import io.tandem.spi.RecoverableConnection;
import io.tandem.spi.TransactionSettings;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finishes what is in doubt: once before the first transaction, when nothing of this node can be in flight and an orphan
 * need not be watched first, then periodically.
 */
final class NarayanaRecovery {

    private final TransactionSettings settings;
    private final IdentityHashMap<RecoverableConnection, RecoveryConnections> helpers = new IdentityHashMap<>();
    private final Decisions decisions;
    private @Nullable XARecoveryModule periodic;
    private @Nullable RecoveryManager manager;

    NarayanaRecovery(TransactionSettings settings) {
        this.settings = settings;
        this.decisions = new Decisions(settings.nodeName(), DecidingNote.beside(settings.log()), this::connections);
    }

    /** What is decided elsewhere than in the log. */
    Decisions decisions() {
        return decisions;
    }

    private synchronized List<RecoverableConnection> connections() {
        return List.copyOf(helpers.keySet());
    }

    /** Registers connections; the first call makes the start-up pass and starts the periodic one. */
    synchronized void start(List<RecoverableConnection> connections) {
        connections.forEach(connection -> helpers.put(connection, new RecoveryConnections(connection)));
        if (periodic == null) {
            passBeforeTraffic();
            startPeriodic();
        } else {
            XARecoveryModule module = periodic;
            connections.forEach(connection -> module.addXAResourceRecoveryHelper(helpers.get(connection)));
        }
    }

    synchronized void remove(List<RecoverableConnection> connections) {
        for (RecoverableConnection connection : connections) {
            RecoveryConnections helper = helpers.remove(connection);
            if (helper != null && periodic != null) {
                periodic.removeXAResourceRecoveryHelper(helper);
            }
            if (helper != null) {
                helper.close();
            }
        }
    }

    synchronized void stop() {
        RecoveryManager running = manager;
        manager = null;
        periodic = null;
        if (running != null) {
            // terminate forgets the manager while a pass still runs, which then makes another, in another mode
            running.suspend(false);
            running.terminate(false);
        }
    }

    private void passBeforeTraffic() {
        orphanSafety(Duration.ZERO);
        XARecoveryModule branches = branches();
        AtomicActionRecoveryModule log = new AtomicActionRecoveryModule();
        RecoveryManager pass = managerOf(log, branches, decisions);
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
        RecoveryManager started = managerOf(new AtomicActionRecoveryModule(), branches, decisions);
        started.startRecoveryManagerThread();
        periodic = branches;
        manager = started;
    }

    private XARecoveryModule branches() {
        XARecoveryModule module = new XARecoveryModule();
        helpers.values().forEach(module::addXAResourceRecoveryHelper);
        return module;
    }

    private static RecoveryManager managerOf(RecoveryModule... modules) {
        recoveryPropertyManager.getRecoveryEnvironmentBean().setRecoveryModules(List.of(modules));
        RecoveryManager created = direct();
        created.initialize();
        return created;
    }

    /** Narayana's own classes ask for a manager while there is none, and thereby make one that scans by itself. */
    private static RecoveryManager direct() {
        try {
            return RecoveryManager.manager(RecoveryManager.DIRECT_MANAGEMENT);
        } catch (IllegalArgumentException stray) {
            RecoveryManager.manager(RecoveryManager.INDIRECT_MANAGEMENT).terminate(false);
            return RecoveryManager.manager(RecoveryManager.DIRECT_MANAGEMENT);
        }
    }

    /** Also to the class that reads the setting once, in a static initializer: else the first pass's zero stays for ever. */
    private static void orphanSafety(Duration interval) {
        int millis = (int) interval.toMillis();
        jtaPropertyManager.getJTAEnvironmentBean().setOrphanSafetyInterval(millis);
        RecoveryXids.setSafetyIntervalMillis(millis);
    }
}
