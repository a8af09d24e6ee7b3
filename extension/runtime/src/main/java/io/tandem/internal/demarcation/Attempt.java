package io.tandem.internal.demarcation;

import io.tandem.HeuristicOutcomeException;
import io.tandem.UnknownOutcomeException;
import jakarta.transaction.HeuristicCommitException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a method, and how its transactions ended. Thread-safe: a transaction may end in another thread than it was
 * in.
 */
final class Attempt {

    private static final List<Class<? extends Throwable>> UNCERTAIN = List.of(
            HeuristicMixedException.class,
            HeuristicRollbackException.class,
            HeuristicCommitException.class,
            HeuristicOutcomeException.class,
            UnknownOutcomeException.class);

    /** The attempt around it, whose part it is. */
    private final @Nullable Attempt outer;

    private int joined;
    private int rolledBack;

    Attempt(@Nullable Attempt outer) {
        this.outer = outer;
    }

    @Nullable
    Attempt outer() {
        return outer;
    }

    /** A transaction is used in this attempt; what it answers has to learn how it ends. */
    Synchronization joined(BooleanSupplier doubt) {
        count(1, 0);
        return new Synchronization() {
            @Override
            public void beforeCompletion() {
                // only the outcome matters
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_ROLLEDBACK && !doubt.getAsBoolean()) {
                    count(0, 1);
                }
            }
        };
    }

    private void count(int joins, int rollbacks) {
        synchronized (this) {
            joined += joins;
            rolledBack += rollbacks;
        }
        if (outer != null) {
            outer.count(joins, rollbacks);
        }
    }

    /** Why the attempt must not be repeated, although its failure would pass; empty if it may be. */
    synchronized Optional<String> obstacle(Throwable failure) {
        for (Class<? extends Throwable> type : UNCERTAIN) {
            if (TransientFailure.find(failure, type, each -> true).isPresent()) {
                return Optional.of("the outcome of a transaction is heuristic or unknown");
            }
        }
        if (joined == 0) {
            return Optional.of("no connection of Tandem's was used in a transaction, so the outcome is not known");
        }
        return joined == rolledBack
                ? Optional.empty()
                : Optional.of("of " + joined + " transactions " + rolledBack + " were certainly rolled back");
    }
}
