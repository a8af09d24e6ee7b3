package io.tandem.internal.demarcation;

import io.tandem.TransactionBoundary;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs work in transactions, by its rules. */
class Boundary implements TransactionBoundary {

    private final Supplier<Demarcation> demarcation;
    private final BoundaryRules rules;

    Boundary(Supplier<Demarcation> demarcation, BoundaryRules rules) {
        this.demarcation = demarcation;
        this.rules = rules;
    }

    final Demarcation demarcation() {
        return demarcation.get();
    }

    private TransactionBoundary with(BoundaryRules other) {
        return new Boundary(demarcation, other);
    }

    @Override
    public TransactionBoundary type(TxType type) {
        return with(rules.type(Objects.requireNonNull(type)));
    }

    @Override
    public TransactionBoundary timeout(Duration timeout) {
        return with(rules.timeout(timeout));
    }

    @Override
    public TransactionBoundary rollbackOn(Class<?>... exceptions) {
        return with(rules.rollbackOn(exceptions));
    }

    @Override
    public TransactionBoundary dontRollbackOn(Class<?>... exceptions) {
        return with(rules.dontRollbackOn(exceptions));
    }

    @Override
    public <E extends Exception> void run(Work<E> work) throws E {
        this.<Boolean, E>call(() -> {
            work.run();
            return true;
        });
    }

    @Override
    public <T extends @Nullable Object, E extends Exception> T call(Task<T, E> task) throws E {
        return demarcation().call(rules, task);
    }
}
