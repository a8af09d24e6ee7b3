package io.tandem.internal.platform.quarkus;

import com.arjuna.ats.arjuna.common.RecoveryEnvironmentBean;
import com.arjuna.ats.arjuna.common.recoveryPropertyManager;
import com.arjuna.ats.jta.common.jtaPropertyManager;
import java.time.Duration;

/** How often Narayana looks for what is in doubt: its own pauses of minutes would be minutes of held locks. */
public final class RecoveryPace {

    private RecoveryPace() {}

    /** Sets it; before recovery starts. */
    public static void set(Duration period, Duration backoff, Duration orphanSafety) {
        RecoveryEnvironmentBean recovery = recoveryPropertyManager.getRecoveryEnvironmentBean();
        recovery.setPeriodicRecoveryPeriod(seconds(period));
        recovery.setRecoveryBackoffPeriod(seconds(backoff));
        NamedBranches.begin();
        jtaPropertyManager.getJTAEnvironmentBean().setOrphanSafetyInterval((int) orphanSafety.toMillis());
    }

    /** Narayana counts in seconds, and takes 0 for "never". */
    private static int seconds(Duration duration) {
        return (int) Math.max(1, duration.plusMillis(999).toSeconds());
    }
}
