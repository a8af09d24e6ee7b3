package io.tandem.internal.demarcation;

import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of one boundary. */
record BoundaryRules(
        TxType type, Optional<Duration> timeout, List<Class<?>> rollbackOn, List<Class<?>> dontRollbackOn) {

    static final BoundaryRules REQUIRED = new BoundaryRules(TxType.REQUIRED, Optional.empty(), List.of(), List.of());

    BoundaryRules type(TxType other) {
        return new BoundaryRules(other, timeout, rollbackOn, dontRollbackOn);
    }

    BoundaryRules timeout(Duration other) {
        if (other.isNegative() || other.isZero()) {
            throw new IllegalArgumentException("A timeout is positive: " + other);
        }
        return new BoundaryRules(type, Optional.of(other), rollbackOn, dontRollbackOn);
    }

    BoundaryRules rollbackOn(Class<?>... exceptions) {
        return new BoundaryRules(type, timeout, with(rollbackOn, exceptions), dontRollbackOn);
    }

    BoundaryRules dontRollbackOn(Class<?>... exceptions) {
        return new BoundaryRules(type, timeout, rollbackOn, with(dontRollbackOn, exceptions));
    }

    private static List<Class<?>> with(List<Class<?>> known, Class<?>... more) {
        List<Class<?>> all = new ArrayList<>(known);
        for (Class<?> each : more) {
            if (!Throwable.class.isAssignableFrom(each)) {
                throw new IllegalArgumentException("Not an exception: " + each.getName());
            }
            all.add(each);
        }
        return List.copyOf(all);
    }

    /** Jakarta Transactions 2.0, 3.7; errors too, as every implementation has it. */
    boolean rollsBackOn(Throwable thrown) {
        if (dontRollbackOn.stream().anyMatch(type -> type.isInstance(thrown))) {
            return false;
        }
        return thrown instanceof RuntimeException
                || thrown instanceof Error
                || rollbackOn.stream().anyMatch(type -> type.isInstance(thrown));
    }

    /** Whole seconds, at least one: 0 would mean the default. */
    int seconds() {
        return timeout.map(value -> (int) Math.min(
                        Integer.MAX_VALUE, value.plusSeconds(1).minusNanos(1).toSeconds()))
                .orElse(0);
    }
}
