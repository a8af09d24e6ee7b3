package io.tandem.it.crash.decisions;

import com.arjuna.ats.arjuna.common.Uid;
import com.arjuna.ats.arjuna.exceptions.ObjectStoreException;
import com.arjuna.ats.arjuna.objectstore.StoreManager;
import com.arjuna.ats.arjuna.state.InputObjectState;
import com.arjuna.ats.internal.arjuna.common.UidHelper;
import java.io.IOException;

/** What a running program has in its transaction log, of whatever type that is. */
public final class KeptDecisions {

    private static final String TYPE = "StateManager/BasicAction/TwoPhaseCoordinator/AtomicAction";

    private KeptDecisions() {}

    /** How many decisions it keeps. */
    public static int count() throws ObjectStoreException, IOException {
        InputObjectState found = new InputObjectState();
        StoreManager.getRecoveryStore().allObjUids(TYPE, found);
        int count = 0;
        if (found.notempty()) {
            while (UidHelper.unpackFrom(found).notEquals(Uid.nullUid())) {
                count++;
            }
        }
        return count;
    }
}
