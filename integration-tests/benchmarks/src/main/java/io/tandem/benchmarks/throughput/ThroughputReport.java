package io.tandem.benchmarks.throughput;

import io.tandem.benchmarks.process.Disk;
import io.tandem.benchmarks.process.Variants;
import io.tandem.benchmarks.report.BarChart;
import io.tandem.benchmarks.report.Results;
import io.tandem.benchmarks.report.Table;
import io.tandem.benchmarks.worker.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The figures, tables and plots of what was measured on a disk. */
public final class ThroughputReport {

    private final Samples samples;
    private final Results results;

    public ThroughputReport(Samples samples, Results results) {
        this.samples = samples;
        this.results = results;
    }

    public void report() {
        samples.conditions().forEach(this::figures);
        for (Disk disk : Disk.values()) {
            for (Work work : Work.values()) {
                List<Condition> conditions = samples.conditions().stream()
                        .filter(condition -> condition.disk() == disk && condition.work() == work)
                        .toList();
                if (!conditions.isEmpty()) {
                    table(disk, work, conditions);
                    plot(disk, work, conditions);
                }
            }
        }
    }

    private void figures(Condition condition) {
        for (Variants variant : Variants.values()) {
            figure(condition, variant, "throughput", "transactions/s", Sample::throughput);
            figure(condition, variant, "cpu", "microseconds/transaction", Sample::cpuMicros);
            figure(condition, variant, "cpu of the servers", "microseconds/transaction", Sample::serverCpuMicros);
            results.figure(
                    "throughput",
                    of(condition, variant),
                    "throughput, of two plain local commits",
                    "ratio",
                    samples.ratio(condition, variant, Variants.PLAIN, Sample::throughput));
            if (condition.disk() != Disk.AS_IT_IS) {
                figure(
                        condition,
                        variant,
                        "forced writes of the servers",
                        "per transaction",
                        Sample::serverForcesPerTransaction);
                figure(
                        condition,
                        variant,
                        "forced writes of the JVM",
                        "per transaction",
                        Sample::jvmForcesPerTransaction);
            }
        }
    }

    private void figure(
            Condition condition, Variants variant, String quantity, String unit, ToDoubleFunction<Sample> value) {
        results.figure("throughput", of(condition, variant), quantity, unit, samples.median(condition, variant, value));
    }

    private static Map<String, Object> of(Condition condition, Variants variant) {
        Map<String, Object> of = new LinkedHashMap<>();
        of.put("variant", variant.title());
        of.put("disk", name(condition.disk()));
        of.put("work", name(condition.work()));
        of.put("threads", condition.threads());
        return of;
    }

    private void table(Disk disk, Work work, List<Condition> conditions) {
        List<String> head = new ArrayList<>(List.of("variant"));
        for (Condition condition : conditions) {
            head.addAll(List.of(condition.threads() + " threads: tx/s", "of plain", "CPU µs: JVM + servers"));
            if (disk != Disk.AS_IT_IS) {
                head.add("forced writes: servers + JVM");
            }
        }
        Table table = new Table(title(disk, work), head);
        for (Variants variant : measured(conditions)) {
            List<String> row = new ArrayList<>(List.of(variant.title()));
            conditions.forEach(condition -> row.addAll(cells(condition, variant)));
            table.row(row);
        }
        results.table(table);
    }

    private List<String> cells(Condition condition, Variants variant) {
        List<String> cells = new ArrayList<>();
        cells.add(Table.number(samples.median(condition, variant, Sample::throughput), 0));
        cells.add(Table.number(samples.ratio(condition, variant, Variants.PLAIN, Sample::throughput), 2));
        cells.add(Table.number(samples.median(condition, variant, Sample::cpuMicros), 0) + " + "
                + Table.number(samples.median(condition, variant, Sample::serverCpuMicros), 0));
        if (condition.disk() != Disk.AS_IT_IS) {
            cells.add(Table.number(samples.median(condition, variant, Sample::serverForcesPerTransaction), 2) + " + "
                    + Table.number(samples.median(condition, variant, Sample::jvmForcesPerTransaction), 2));
        }
        return cells;
    }

    private void plot(Disk disk, Work work, List<Condition> conditions) {
        BarChart chart = new BarChart(
                title(disk, work) + ", transactions/s",
                conditions.stream()
                        .map(condition -> condition.threads() + " threads")
                        .toList());
        for (Variants variant : measured(conditions)) {
            chart.add(
                    variant.title(),
                    variant.colour(),
                    conditions.stream()
                            .map(condition -> samples.median(condition, variant, Sample::throughput)
                                    .orElse(Double.NaN))
                            .toList());
        }
        results.plot("throughput-" + name(disk) + "-" + name(work), chart);
    }

    private List<Variants> measured(List<Condition> conditions) {
        return List.of(Variants.values()).stream()
                .filter(variant -> samples.median(conditions.get(0), variant, Sample::throughput)
                        .isPresent())
                .toList();
    }

    private static String title(Disk disk, Work work) {
        return (work == Work.BOTH ? "A row into each of two databases" : "A row into one database")
                + switch (disk) {
                    case AS_IT_IS -> "";
                    case COUNTED -> ", forced writes counted";
                    case SLOW -> ", each forced write 1 ms slower";
                };
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
