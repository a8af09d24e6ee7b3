package io.tandem.internal.runtime;

import io.tandem.internal.messages.Problem;
import io.tandem.internal.orm.OrmException;
import io.tandem.internal.tx.DatabaseException;
import io.tandem.spi.PlatformException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What is wrong with one start, gathered so that all of it is reported together. */
final class Problems {

    private final List<Problem> all;
    private Optional<Throwable> firstCause = Optional.empty();

    Problems(List<Problem> known) {
        all = new ArrayList<>(known);
    }

    void add(Problem problem) {
        all.add(problem);
    }

    void addAll(List<Problem> problems) {
        all.addAll(problems);
    }

    boolean none() {
        return all.isEmpty();
    }

    /** Takes a step of no connection in particular; it is a problem if it fails. */
    void attempt(Runnable step) {
        attempt(Optional.empty(), () -> {
            step.run();
            return step;
        });
    }

    /** Takes a step; empty if it failed, which is a problem then. */
    <T> Optional<T> attempt(Optional<String> connection, Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (DatabaseException | OrmException | PlatformException e) {
            all.add(new Problem(connection, String.valueOf(e.getMessage())));
            if (firstCause.isEmpty()) {
                firstCause = Optional.of(e);
            }
            return Optional.empty();
        }
    }

    /**
     * Goes no further.
     *
     * @throws StartException if there are any
     */
    void failIfAny() {
        if (!all.isEmpty()) {
            throw new StartException(all, firstCause);
        }
    }
}
