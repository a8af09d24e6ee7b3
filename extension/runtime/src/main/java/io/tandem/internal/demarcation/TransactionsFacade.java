package io.tandem.internal.demarcation;

import io.tandem.Transactions;
import java.util.Objects;
import java.util.function.Supplier;

/** The facade that is injected. */
public final class TransactionsFacade extends Boundary implements Transactions {

    /**
     * @param demarcation of the running application; throws where it does not run
     */
    public TransactionsFacade(Supplier<Demarcation> demarcation) {
        super(demarcation, BoundaryRules.REQUIRED);
    }

    @Override
    public void afterCommit(Runnable callback) {
        demarcation()
                .callbacks()
                .forRegistration("afterCommit()")
                .add(Callbacks.Moment.COMMIT, Objects.requireNonNull(callback));
    }

    @Override
    public void afterRollback(Runnable callback) {
        demarcation()
                .callbacks()
                .forRegistration("afterRollback()")
                .add(Callbacks.Moment.ROLLBACK, Objects.requireNonNull(callback));
    }
}
