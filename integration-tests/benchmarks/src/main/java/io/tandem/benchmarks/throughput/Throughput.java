package io.tandem.benchmarks.throughput;

import io.tandem.benchmarks.Settings;
import io.tandem.benchmarks.process.Disk;
import io.tandem.benchmarks.process.Servers;
import io.tandem.benchmarks.process.Variants;
import io.tandem.benchmarks.worker.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Measures the variants one after the other, forward and backward, so that what disturbs the machine disturbs all of them
 * alike.
 */
public final class Throughput {

    private static final int WARM_UP_THREADS = 8;

    private final Settings settings;
    private final Path directory;

    public Throughput(Settings settings, Path directory) {
        this.settings = settings;
        this.directory = directory;
    }

    /** One or two databases, by one or more threads, on a disk. */
    public Samples run(Disk disk, List<Integer> threads) throws IOException, InterruptedException {
        Path place = directory.resolve(disk.name().toLowerCase(Locale.ROOT));
        List<Variants> variants = List.of(Variants.values());
        Samples samples = new Samples();
        try (Servers servers = new Servers(place.resolve("servers"), disk);
                Field field = new Field(servers, variants, place)) {
            for (Work work : Work.values()) {
                List<Variants> those = variants.stream()
                        .filter(variant -> work == Work.ONE || variant.writesBoth())
                        .toList();
                those.forEach(variant -> field.warm(variant, work, WARM_UP_THREADS, warmup(disk)));
                for (int size : threads) {
                    measure(field, those, new Condition(disk, work, size), samples);
                }
            }
            field.audit();
        }
        return samples;
    }

    /** On a slow disk the JVM has time to spare, and its warm-up would take the most of the run. */
    private long warmup(Disk disk) {
        return disk == Disk.SLOW ? settings.warmup() / 4 : settings.warmup();
    }

    private void measure(Field field, List<Variants> variants, Condition condition, Samples samples) {
        List<Variants> order = new ArrayList<>(variants);
        // the first slice with another number of threads opens connections
        order.forEach(variant -> field.measure(variant, condition, settings.sliceMillis() / 4 + 1));
        for (int round = 0; round < settings.rounds(); round++) {
            order.forEach(variant ->
                    samples.add(condition, variant, field.measure(variant, condition, settings.sliceMillis())));
            Collections.reverse(order);
        }
        System.out.println("measured " + condition);
    }
}
