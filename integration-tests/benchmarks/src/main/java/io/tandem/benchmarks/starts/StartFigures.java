package io.tandem.benchmarks.starts;

import io.tandem.benchmarks.process.Variants;
import io.tandem.benchmarks.report.Goal;
import io.tandem.benchmarks.report.Median;
import io.tandem.benchmarks.report.Results;
import io.tandem.benchmarks.report.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** What the starts took, and what follows from it. */
final class StartFigures {

    static final List<Variants> COMPARED = List.of(
            Variants.HAND_WRITTEN,
            Variants.TANDEM,
            Variants.SPRING_ATOMIKOS,
            Variants.SPRING_NARAYANA,
            Variants.QUARKUS,
            Variants.TANDEM_QUARKUS);

    private static final int ENTITIES = 100;
    private static final double MEBIBYTE = 1 << 20;

    private final Map<Variants, List<Start>> ofVariants = new LinkedHashMap<>();
    private final Map<Size, Map<Way, List<Start>>> ofSizes = new LinkedHashMap<>();

    void add(Variants variant, Start start) {
        ofVariants.computeIfAbsent(variant, any -> new ArrayList<>()).add(start);
    }

    void add(Way way, Size size, Start start) {
        ofSizes.computeIfAbsent(size, any -> new LinkedHashMap<>())
                .computeIfAbsent(way, any -> new ArrayList<>())
                .add(start);
    }

    List<Goal> goals() {
        return List.of(
                Goal.atMost("start with two connections, of Spring Boot + Atomikos", of(Variants.SPRING_ATOMIKOS), 0.8),
                Goal.atMost("start with two connections, of Spring Boot + Narayana", of(Variants.SPRING_NARAYANA), 0.8),
                Goal.atMost(
                        "start, ms for each further connection (from 2 to 32, 100 entities)",
                        each(Way.TANDEM, Start::millis),
                        150));
    }

    private OptionalDouble of(Variants other) {
        OptionalDouble own = median(ofVariants.get(Variants.TANDEM), Start::millis);
        OptionalDouble others = median(ofVariants.get(other), Start::millis);
        return own.isPresent() && others.isPresent()
                ? OptionalDouble.of(own.getAsDouble() / others.getAsDouble())
                : OptionalDouble.empty();
    }

    /** What one more connection costs. */
    private OptionalDouble each(Way way, ToDoubleFunction<Start> cost) {
        OptionalDouble few = median(starts(new Size(2, ENTITIES), way), cost);
        OptionalDouble many = median(starts(new Size(32, ENTITIES), way), cost);
        return few.isPresent() && many.isPresent()
                ? OptionalDouble.of((many.getAsDouble() - few.getAsDouble()) / 30)
                : OptionalDouble.empty();
    }

    private List<Start> starts(Size size, Way way) {
        return ofSizes.getOrDefault(size, Map.of()).getOrDefault(way, List.of());
    }

    private static OptionalDouble median(List<Start> starts, ToDoubleFunction<Start> cost) {
        return starts == null
                ? OptionalDouble.empty()
                : Median.of(starts.stream().mapToDouble(cost).toArray());
    }

    void report(Results results) {
        if (!ofVariants.isEmpty()) {
            reportVariants(results);
        }
        if (!ofSizes.isEmpty()) {
            reportSizes(results);
        }
    }

    private void reportVariants(Results results) {
        Table table = new Table("Start with two connections to PostgreSQL", List.of("variant", "ms", "heap, MiB"));
        ofVariants.forEach((variant, starts) -> {
            OptionalDouble millis = median(starts, Start::millis);
            OptionalDouble heap = median(starts, start -> start.bytes() / MEBIBYTE);
            results.figure("starts", Map.of("variant", variant.title()), "time", "ms", millis);
            results.figure("starts", Map.of("variant", variant.title()), "heap", "MiB", heap);
            table.row(List.of(variant.title(), Table.number(millis, 0), Table.number(heap, 1)));
        });
        results.table(table);
    }

    private void reportSizes(Results results) {
        Table table = new Table(
                "Start with generated entities, in-memory databases",
                List.of(
                        "connections",
                        "entities",
                        "Tandem, ms",
                        "hand-written, ms",
                        "Tandem, MiB",
                        "hand-written, MiB"));
        for (Size size : ofSizes.keySet()) {
            List<String> row =
                    new ArrayList<>(List.of(String.valueOf(size.connections()), String.valueOf(size.entities())));
            for (Way way : Way.values()) {
                row.add(reported(results, size, way, "time", "ms", Start::millis, 0));
            }
            for (Way way : Way.values()) {
                row.add(reported(results, size, way, "heap", "MiB", start -> start.bytes() / MEBIBYTE, 1));
            }
            table.row(row);
        }
        results.table(table);
        for (Way way : Way.values()) {
            Map<String, Object> of = Map.of("variant", way.title());
            results.figure("starts", of, "time of a further connection", "ms", each(way, Start::millis));
            results.figure(
                    "starts", of, "heap of a further connection", "MiB", each(way, start -> start.bytes() / MEBIBYTE));
        }
    }

    private String reported(
            Results results,
            Size size,
            Way way,
            String quantity,
            String unit,
            ToDoubleFunction<Start> cost,
            int digits) {
        OptionalDouble value = median(starts(size, way), cost);
        Map<String, Object> of = new LinkedHashMap<>();
        of.put("variant", way.title());
        of.put("connections", size.connections());
        of.put("entities", size.entities());
        results.figure("starts", of, quantity, unit, value);
        return Table.number(value, digits);
    }
}
