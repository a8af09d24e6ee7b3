package io.tandem.it.indoubt;

import java.util.OptionalInt;
import javax.transaction.xa.XAException;

/** How the next commit of a prepared branch is refused by its driver, if at all. */
final class Refusal {

    private static OptionalInt next = OptionalInt.empty();

    private Refusal() {}

    static synchronized void next(int errorCode) {
        next = OptionalInt.of(errorCode);
    }

    static synchronized void pass() throws XAException {
        if (next.isPresent()) {
            int errorCode = next.getAsInt();
            next = OptionalInt.empty();
            throw new XAException(errorCode);
        }
    }
}
