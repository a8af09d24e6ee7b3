package io.tandem.internal.operations;

import io.tandem.internal.statistics.PoolFigures;
import io.tandem.spi.RecoverableConnection;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * A connection, as far as it is watched.
 *
 * @param branches the way to its prepared branches, where it is two-phase
 * @param reach whether its database answers; may take as long as it likes
 * @param pool the figures of its pool, where it has one of ours
 */
public record ObservedConnection(
        String name,
        Optional<RecoverableConnection> branches,
        Callable<Boolean> reach,
        Supplier<Optional<PoolFigures>> pool) {}
