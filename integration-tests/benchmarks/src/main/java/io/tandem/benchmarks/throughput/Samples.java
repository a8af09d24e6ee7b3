package io.tandem.benchmarks.throughput;

import io.tandem.benchmarks.process.Variants;
import io.tandem.benchmarks.report.Median;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** All that was measured, of each variant one sample a round. */
public final class Samples {

    private final Map<Condition, Map<Variants, List<Sample>>> samples = new LinkedHashMap<>();

    public void add(Condition condition, Variants variant, Sample sample) {
        samples.computeIfAbsent(condition, any -> new LinkedHashMap<>())
                .computeIfAbsent(variant, any -> new ArrayList<>())
                .add(sample);
    }

    public void addAll(Samples others) {
        others.samples.forEach((condition, variants) ->
                variants.forEach((variant, each) -> each.forEach(sample -> add(condition, variant, sample))));
    }

    public Set<Condition> conditions() {
        return samples.keySet();
    }

    /** The median of a quantity of a variant; empty where it was not measured. */
    public OptionalDouble median(Condition condition, Variants variant, ToDoubleFunction<Sample> quantity) {
        return Median.of(of(condition, variant).stream().mapToDouble(quantity).toArray());
    }

    /** The median of the quotients of one variant and another, each in the same round. */
    public OptionalDouble ratio(
            Condition condition, Variants variant, Variants other, ToDoubleFunction<Sample> quantity) {
        List<Sample> own = of(condition, variant);
        List<Sample> others = of(condition, other);
        double[] ratios = new double[Math.min(own.size(), others.size())];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = quantity.applyAsDouble(own.get(round)) / quantity.applyAsDouble(others.get(round));
        }
        return Median.of(ratios);
    }

    private List<Sample> of(Condition condition, Variants variant) {
        return samples.getOrDefault(condition, Map.of()).getOrDefault(variant, List.of());
    }
}
