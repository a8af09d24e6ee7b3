package io.tandem.benchmarks.worker;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The program of a variant's JVM: opens the variant whose class it is given, and does what it is told, line by line, until
 * its input ends. Its answers begin with {@link #MARK}; what else is printed is not for the driver.
 *
 * <ul>
 *   <li>{@code during WORK THREADS MILLIS} and {@code times WORK THREADS COUNT} answer {@code TRANSACTIONS NANOS CPU-NANOS}
 *   <li>{@code calls BATCHES} answers {@code NANOS BYTES NANOS BYTES}, of an injected object and of a plain session, where the
 *       variant is a {@link FindMeter}
 *   <li>{@code memory} answers the bytes in use after a collection
 * </ul>
 *
 * The first answer is {@code ready} and the milliseconds since the JVM began.
 */
public final class Worker {

    public static final String MARK = "@ ";

    private Worker() {}

    public static void main(String[] arguments) throws Exception {
        Class<?> type = Class.forName(arguments[0]);
        try (Variant variant = (Variant) type.getConstructor(Databases.class).newInstance(Databases.given())) {
            work(variant);
        }
    }

    /** Does what it is told with a variant that somebody else has opened, and closes, until the input ends. */
    public static void work(Variant variant) throws Exception {
        try (Crew crew = new Crew(variant)) {
            say("ready " + ManagementFactory.getRuntimeMXBean().getUptime());
            BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = orders.readLine(); line != null; line = orders.readLine()) {
                say(answer(variant, crew, line.split(" ")));
            }
        }
    }

    private static String answer(Variant variant, Crew crew, String[] words) throws Exception {
        return switch (words[0]) {
            case "memory" -> String.valueOf(memory());
            case "calls" -> finds((FindMeter) variant, Integer.parseInt(words[1]));
            default -> slice(crew, words);
        };
    }

    private static String finds(FindMeter meter, int batches) throws Exception {
        FindCosts costs = meter.finds(batches);
        Cost injected = costs.injected();
        Cost plain = costs.plain();
        return injected.nanos() + " " + injected.bytes() + " " + plain.nanos() + " " + plain.bytes();
    }

    private static String slice(Crew crew, String[] words) throws Exception {
        Work work = Work.valueOf(words[1].toUpperCase(Locale.ROOT));
        int threads = Integer.parseInt(words[2]);
        long amount = Long.parseLong(words[3]);
        Slice slice =
                switch (words[0]) {
                    case "during" -> crew.during(work, threads, amount);
                    case "times" -> crew.times(work, threads, amount);
                    default -> throw new IllegalArgumentException(words[0]);
                };
        return slice.transactions() + " " + slice.nanos() + " " + slice.cpuNanos();
    }

    private static long memory() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void say(String answer) {
        System.out.print("\n" + MARK + answer + "\n");
        System.out.flush();
    }
}
