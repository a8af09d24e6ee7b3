package io.tandem.benchmarks.starts;

import io.tandem.benchmarks.process.Variants;
import io.tandem.benchmarks.report.Goal;
import io.tandem.benchmarks.report.Median;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
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
                        ofFurtherConnection(Way.TANDEM, Start::millis),
                        150));
    }

    private OptionalDouble of(Variants other) {
        OptionalDouble own = median(Variants.TANDEM, Start::millis);
        OptionalDouble others = median(other, Start::millis);
        return own.isPresent() && others.isPresent()
                ? OptionalDouble.of(own.getAsDouble() / others.getAsDouble())
                : OptionalDouble.empty();
    }

    /** What one more connection costs. */
    OptionalDouble ofFurtherConnection(Way way, ToDoubleFunction<Start> cost) {
        OptionalDouble few = median(way, new Size(2, ENTITIES), cost);
        OptionalDouble many = median(way, new Size(32, ENTITIES), cost);
        return few.isPresent() && many.isPresent()
                ? OptionalDouble.of((many.getAsDouble() - few.getAsDouble()) / 30)
                : OptionalDouble.empty();
    }

    /** Those that were started, in their order. */
    Set<Variants> variants() {
        return ofVariants.keySet();
    }

    /** Those that were started, in their order. */
    Set<Size> sizes() {
        return ofSizes.keySet();
    }

    OptionalDouble median(Variants variant, ToDoubleFunction<Start> cost) {
        return median(ofVariants.getOrDefault(variant, List.of()), cost);
    }

    OptionalDouble median(Way way, Size size, ToDoubleFunction<Start> cost) {
        return median(ofSizes.getOrDefault(size, Map.of()).getOrDefault(way, List.of()), cost);
    }

    private static OptionalDouble median(List<Start> starts, ToDoubleFunction<Start> cost) {
        return Median.of(starts.stream().mapToDouble(cost).toArray());
    }
}
