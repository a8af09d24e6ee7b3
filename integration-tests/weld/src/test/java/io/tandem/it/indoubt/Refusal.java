package io.tandem.it.indoubt;

import java.util.Optional;
import java.util.OptionalInt;
import javax.transaction.xa.XAException;

/** How commits of prepared branches are refused by their driver, if at all. */
final class Refusal {

    private static OptionalInt refused = OptionalInt.empty();
    private static boolean once;
    private static Optional<Thread> only = Optional.empty();
    private static Runnable meanwhile = () -> {};

    private Refusal() {}

    static synchronized void next(int errorCode) {
        refused = OptionalInt.of(errorCode);
        once = true;
        only = Optional.empty();
    }

    /** To the thread that commits, and to the one that tries again for it; others may end the branch. */
    static synchronized void hold(int errorCode) {
        always(errorCode);
        only = Optional.of(Thread.currentThread());
    }

    static synchronized void always(int errorCode) {
        refused = OptionalInt.of(errorCode);
        once = false;
        only = Optional.empty();
    }

    /** Something to do in the middle of the next commit. */
    static synchronized void meanwhile(Runnable action) {
        meanwhile = action;
    }

    static synchronized void never() {
        refused = OptionalInt.empty();
    }

    private static boolean concerned(Thread current) {
        return only.map(thread -> thread == current || current.getName().startsWith("tandem-unfinished"))
                .orElse(true);
    }

    static synchronized void pass() throws XAException {
        Runnable action = meanwhile;
        meanwhile = () -> {};
        action.run();
        if (refused.isPresent() && concerned(Thread.currentThread())) {
            int errorCode = refused.getAsInt();
            if (once) {
                never();
            }
            throw new XAException(errorCode);
        }
    }
}
