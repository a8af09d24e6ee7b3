package io.tandem.internal.platform.embedded;

import com.arjuna.ats.arjuna.common.CoordinatorEnvironmentBean;
import com.arjuna.ats.arjuna.common.CoreEnvironmentBeanException;
import com.arjuna.ats.arjuna.common.RecoveryEnvironmentBean;
import com.arjuna.ats.arjuna.common.arjPropertyManager;
import com.arjuna.ats.arjuna.common.recoveryPropertyManager;
import com.arjuna.ats.arjuna.coordinator.TxControl;
import com.arjuna.ats.internal.jta.recovery.arjunacore.JTANodeNameXAResourceOrphanFilter;
import com.arjuna.ats.jta.common.JTAEnvironmentBean;
import com.arjuna.ats.jta.common.jtaPropertyManager;
import com.arjuna.ats.jta.recovery.XAResourceOrphanFilter;
import io.tandem.spi.PlatformException;
import io.tandem.spi.TransactionSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tandem's settings, said to Narayana. */
final class NarayanaSettings {

    private NarayanaSettings() {}

    static void apply(TransactionSettings settings, Optional<Decisions> decisions) {
        try {
            arjPropertyManager.getCoreEnvironmentBean().setNodeIdentifier(settings.nodeName());
        } catch (CoreEnvironmentBeanException e) {
            throw new PlatformException("Narayana refuses the node name '" + settings.nodeName() + "'", e);
        }
        CoordinatorEnvironmentBean coordinator = arjPropertyManager.getCoordinatorEnvironmentBean();
        coordinator.setDefaultTimeout(seconds(settings.timeout()));
        // a port and a thread, for recovery in another process, which there is none of
        coordinator.setTransactionStatusManagerEnable(false);

        RecoveryEnvironmentBean recovery = recoveryPropertyManager.getRecoveryEnvironmentBean();
        recovery.setPeriodicRecoveryPeriod(seconds(settings.recoveryPeriod()));
        recovery.setRecoveryBackoffPeriod(seconds(settings.recoveryBackoff()));
        recovery.setRecoveryListener(false);
        recovery.setRecoveryActivatorClassNames(List.of());
        recovery.setExpiryScannerClassNames(List.of());

        JTAEnvironmentBean jta = jtaPropertyManager.getJTAEnvironmentBean();
        jta.setXaRecoveryNodes(List.of(settings.nodeName()));
        // empty by default outside WildFly: then no orphan is ever rolled back
        List<XAResourceOrphanFilter> filters =
                new ArrayList<>(List.of(new KnownTransactions(), new JTANodeNameXAResourceOrphanFilter()));
        decisions.ifPresent(filters::add);
        jta.setXaResourceOrphanFilters(filters);
        jta.setXaAssumeRecoveryComplete(false);
        jta.setXAResourceRecordWrappingPlugin(new NamedRecords());
    }

    /**
     * What {@code TxControl} reads once, in a static initializer that must not run before all else is said: a second start in
     * one process has to say it again.
     */
    static void applyAgain(TransactionSettings settings) {
        TxControl.setXANodeName(settings.nodeName());
        TxControl.setDefaultTimeout(seconds(settings.timeout()));
        TxControl.enable();
    }

    /** Narayana counts in seconds, and takes 0 for "never" or "for ever". */
    static int seconds(Duration duration) {
        long seconds = duration.plusMillis(999).toSeconds();
        return (int) Math.max(1, Math.min(seconds, Integer.MAX_VALUE));
    }
}
