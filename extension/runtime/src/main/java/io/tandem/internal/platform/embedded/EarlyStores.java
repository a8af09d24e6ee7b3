package io.tandem.internal.platform.embedded;

import com.arjuna.ats.arjuna.objectstore.ObjectStoreAPI;
import com.arjuna.ats.arjuna.recovery.ActionStatusService;
import com.arjuna.ats.arjuna.recovery.TransactionStatusConnectionManager;
import com.arjuna.ats.internal.arjuna.recovery.AtomicActionRecoveryModule;
import io.tandem.spi.PlatformException;
import java.lang.reflect.Field;
import java.util.List;

/**
 * Classes of Narayana's that keep the first store they see, in a static field. Where somebody used Narayana before the start,
 * that is the default store, which knows none of the decisions: recovery would take them for aborted, and roll back what is
 * left of transactions that one database has committed.
 */
final class EarlyStores {

    private static final List<Class<?>> KEEPERS = List.of(
            ActionStatusService.class, TransactionStatusConnectionManager.class, AtomicActionRecoveryModule.class);

    private EarlyStores() {}

    /** Gives them the store that is in use. */
    static void replaceBy(ObjectStoreAPI store) {
        for (Class<?> keeper : KEEPERS) {
            try {
                Field field = keeper.getDeclaredField("_recoveryStore");
                field.setAccessible(true);
                field.set(null, store);
            } catch (ReflectiveOperationException | RuntimeException e) {
                throw new PlatformException(
                        "This version of Narayana keeps its store elsewhere than Tandem knows: " + e
                                + ". Use the version that comes with tandem-se",
                        e);
            }
        }
    }
}
