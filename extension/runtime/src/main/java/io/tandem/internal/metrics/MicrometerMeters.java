package io.tandem.internal.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tandem.internal.operations.Operations;
import io.tandem.internal.statistics.PoolFigures;
import io.tandem.internal.statistics.TransactionStatistics;
import io.tandem.internal.statistics.TransactionStatistics.End;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** The meters of one application in its Micrometer registry. All of them read what is counted anyway. */
public final class MicrometerMeters implements AutoCloseable {

    private final MeterRegistry registry;
    private final List<Meter> meters = new ArrayList<>();

    private MicrometerMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** The type of a registry. */
    public static Class<?> registryType() {
        return MeterRegistry.class;
    }

    /** Registers the meters in a registry; closing removes them. */
    public static AutoCloseable bind(Object registry, Operations operations) {
        MicrometerMeters meters = new MicrometerMeters((MeterRegistry) registry);
        meters.transactions(operations);
        meters.recovery(operations);
        operations.pools().forEach(meters::pool);
        return meters;
    }

    private void transactions(Operations operations) {
        TransactionStatistics statistics = operations.statistics();
        for (End end : End.values()) {
            meters.add(FunctionCounter.builder("tandem.transactions", statistics, counted -> counted.count(end))
                    .description("Transactions by how they ended")
                    .tag("end", end.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .register(registry));
        }
        meters.add(FunctionTimer.builder(
                        "tandem.transaction.time",
                        statistics,
                        counted -> Arrays.stream(End.values())
                                .mapToLong(counted::count)
                                .sum(),
                        TransactionStatistics::nanos,
                        TimeUnit.NANOSECONDS)
                .description("From the first use of a connection to the end")
                .register(registry));
        meters.add(Gauge.builder("tandem.transactions.running", operations, Operations::running)
                .description("Transactions that have not ended")
                .register(registry));
    }

    private void recovery(Operations operations) {
        meters.add(FunctionCounter.builder("tandem.recovery.passes", operations, Operations::recoveryPasses)
                .description("Passes of recovery")
                .register(registry));
        meters.add(FunctionCounter.builder("tandem.heuristics", operations, Operations::heuristics)
                .description("Heuristic outcomes")
                .register(registry));
        for (String connection : operations.pools().keySet()) {
            meters.add(Gauge.builder("tandem.in.doubt", operations, counted -> counted.inDoubtCount(connection))
                    .description("Branches in doubt")
                    .tag("connection", connection)
                    .register(registry));
        }
    }

    private void pool(String connection, Supplier<Optional<PoolFigures>> pool) {
        if (pool.get().isPresent()) {
            figure(connection, "tandem.pool.active", pool, PoolFigures::active);
            figure(connection, "tandem.pool.available", pool, PoolFigures::available);
            figure(connection, "tandem.pool.waiting", pool, PoolFigures::waiting);
        }
    }

    private void figure(
            String connection, String name, Supplier<Optional<PoolFigures>> pool, ToLongFunction<PoolFigures> figure) {
        meters.add(Gauge.builder(name, pool, figures -> figures.get()
                        .map(each -> (double) figure.applyAsLong(each))
                        .orElse(Double.NaN))
                .tag("connection", connection)
                .register(registry));
    }

    @Override
    public void close() {
        meters.forEach(registry::remove);
    }
}
