package io.tandem.it.indoubt;

import java.util.OptionalInt;
import javax.transaction.xa.XAException;

/** How commits of prepared branches are refused by their driver, if at all. */
final class Refusal {

    private static OptionalInt refused = OptionalInt.empty();
    private static boolean once;
    private static Runnable meanwhile = () -> {};

    private Refusal() {}

    static synchronized void next(int errorCode) {
        refused = OptionalInt.of(errorCode);
        once = true;
    }

    static synchronized void always(int errorCode) {
        refused = OptionalInt.of(errorCode);
        once = false;
    }

    /** Something to do in the middle of the next commit. */
    static synchronized void meanwhile(Runnable action) {
        meanwhile = action;
    }

    static synchronized void never() {
        refused = OptionalInt.empty();
    }

    static synchronized void pass() throws XAException {
        Runnable action = meanwhile;
        meanwhile = () -> {};
        action.run();
        if (refused.isPresent()) {
            int errorCode = refused.getAsInt();
            if (once) {
                never();
            }
            throw new XAException(errorCode);
        }
    }
}
