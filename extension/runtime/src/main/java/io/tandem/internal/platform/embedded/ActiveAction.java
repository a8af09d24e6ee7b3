package io.tandem.internal.platform.embedded;

import com.arjuna.ats.arjuna.coordinator.ActionStatus;
import com.arjuna.ats.arjuna.coordinator.BasicAction;
import org.jspecify.annotations.Nullable;

/** Narayana's object behind a running transaction. */
public final class ActiveAction {

    private ActiveAction() {}

    /** That of the thread, as long as its transaction is active; {@code null} otherwise. */
    public static @Nullable Object ofThread() {
        BasicAction action = BasicAction.Current();
        return action != null && action.status() == ActionStatus.RUNNING ? action : null;
    }
}
