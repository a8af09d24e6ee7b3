package io.tandem.internal.metrics;

import io.tandem.internal.operations.Operations;
import io.tandem.internal.statistics.PoolFigures;
import io.tandem.internal.statistics.TransactionStatistics;
import io.tandem.internal.statistics.TransactionStatistics.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;

/**
 * The metrics of one application in its MicroProfile registry (MicroProfile Metrics 5). All are gauges, since its counters
 * can't read what is counted anyway.
 */
public final class MicroProfileMeters implements AutoCloseable {

    private final MetricRegistry registry;
    private final List<MetricID> metrics = new ArrayList<>();

    private MicroProfileMeters(MetricRegistry registry) {
        this.registry = registry;
    }

    /** The class with the field that a registry would be injected into. */
    public static Class<?> injectionPoint() {
        return MetricRegistryPoint.class;
    }

    /** Registers the metrics in a registry; closing removes them. */
    public static AutoCloseable bind(Object registry, Operations operations) {
        MicroProfileMeters meters = new MicroProfileMeters((MetricRegistry) registry);
        meters.transactions(operations);
        meters.recovery(operations);
        operations.pools().forEach(meters::pool);
        return meters;
    }

    private void transactions(Operations operations) {
        TransactionStatistics statistics = operations.statistics();
        for (End end : End.values()) {
            gauge(
                    "tandem.transactions",
                    "Transactions by how they ended",
                    MetricUnits.NONE,
                    () -> statistics.count(end),
                    new Tag("end", end.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        gauge(
                "tandem.transaction.time",
                "From the first use of a connection to the end, of all transactions together",
                MetricUnits.SECONDS,
                () -> statistics.nanos() / (double) TimeUnit.SECONDS.toNanos(1));
        gauge("tandem.transactions.running", "Transactions that have not ended", MetricUnits.NONE, operations::running);
    }

    private void recovery(Operations operations) {
        gauge("tandem.recovery.passes", "Passes of recovery", MetricUnits.NONE, operations::recoveryPasses);
        gauge("tandem.heuristics", "Heuristic outcomes", MetricUnits.NONE, operations::heuristics);
        for (String connection : operations.pools().keySet()) {
            gauge(
                    "tandem.in.doubt",
                    "Branches in doubt",
                    MetricUnits.NONE,
                    () -> operations.inDoubtCount(connection),
                    new Tag("connection", connection));
        }
    }

    private void pool(String connection, Supplier<Optional<PoolFigures>> pool) {
        if (pool.get().isPresent()) {
            figure(connection, "tandem.pool.active", "Connections in use", pool, PoolFigures::active);
            figure(connection, "tandem.pool.available", "Connections that are free", pool, PoolFigures::available);
            figure(connection, "tandem.pool.waiting", "Threads that wait", pool, PoolFigures::waiting);
        }
    }

    private void figure(
            String connection,
            String name,
            String description,
            Supplier<Optional<PoolFigures>> pool,
            ToLongFunction<PoolFigures> figure) {
        gauge(
                name,
                description,
                MetricUnits.NONE,
                () -> pool.get().map(each -> (double) figure.applyAsLong(each)).orElse(Double.NaN),
                new Tag("connection", connection));
    }

    private void gauge(String name, String description, String unit, Supplier<Number> value, Tag... tags) {
        Metadata metadata = Metadata.builder()
                .withName(name)
                .withDescription(description)
                .withUnit(unit)
                .build();
        registry.gauge(metadata, value, tags);
        metrics.add(new MetricID(name, tags));
    }

    @Override
    public void close() {
        metrics.forEach(registry::remove);
    }
}
