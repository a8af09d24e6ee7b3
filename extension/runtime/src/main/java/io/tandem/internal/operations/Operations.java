package io.tandem.internal.operations;

import io.tandem.HeuristicOutcome;
import io.tandem.InDoubt;
import io.tandem.internal.limit.Limited;
import io.tandem.internal.limit.Question;
import io.tandem.internal.statistics.PoolFigures;
import io.tandem.internal.statistics.TransactionStatistics;
import io.tandem.spi.LogView;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One running application, for those who run it. Thread-safe. */
public final class Operations implements AutoCloseable {

    private static final Duration REACH = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final InDoubtWork inDoubt;
    private final HeuristicAlarm alarm;
    private final Optional<LogView> log;
    private final TransactionStatistics statistics;
    private final IntSupplier running;
    private final BooleanSupplier closing;
    private final Map<String, Question<Boolean>> reach = new LinkedHashMap<>();
    private final Map<String, Supplier<Optional<PoolFigures>>> pools = new LinkedHashMap<>();
    private final Runnable afterPass;
    private final AtomicBoolean counting = new AtomicBoolean();
    private volatile long countedAt;
    private volatile @Nullable Map<String, Long> counts;

    /**
     * @param running how many transactions have not ended
     * @param closing whether new ones are refused
     * @param observers told of each heuristic outcome
     */
    public Operations(
            List<ObservedConnection> connections,
            Optional<LogView> log,
            TransactionStatistics statistics,
            IntSupplier running,
            BooleanSupplier closing,
            Consumer<HeuristicOutcome> observers) {
        this.inDoubt = new InDoubtWork(log, connections);
        this.alarm = new HeuristicAlarm(inDoubt, observers);
        this.log = log;
        this.statistics = statistics;
        this.running = running;
        this.closing = closing;
        for (ObservedConnection connection : connections) {
            reach.put(connection.name(), new Question<>("reach " + connection.name(), connection.reach()));
            pools.put(connection.name(), connection.pool());
        }
        afterPass = alarm::look;
        log.ifPresent(view -> view.afterEachPass(afterPass));
    }

    public InDoubtWork inDoubt() {
        return inDoubt;
    }

    public TransactionStatistics statistics() {
        return statistics;
    }

    /** The node's name, where a log is kept. */
    public Optional<String> node() {
        return log.map(LogView::node);
    }

    public long recoveryPasses() {
        return log.map(LogView::passes).orElse(0L);
    }

    /** How many heuristic outcomes there were in this life of the application. */
    public int heuristics() {
        return alarm.count();
    }

    /** A transaction has ended, and not all of its databases said how. */
    public void uncertain() {
        alarm.look();
    }

    public int running() {
        return running.getAsInt();
    }

    public boolean closing() {
        return closing.getAsBoolean();
    }

    /** The figures of the pools that are ours. */
    public Map<String, Supplier<Optional<PoolFigures>>> pools() {
        return pools;
    }

    /** The connections whose databases do not answer now, with the reason; waits for each some seconds at most. */
    public Map<String, String> unreachable() {
        Map<String, String> silent = new LinkedHashMap<>();
        reach.forEach((name, question) -> {
            try {
                if (!question.ask(REACH)) {
                    silent.put(name, "the connection is not valid");
                }
            } catch (TimeoutException e) {
                silent.put(name, "no answer within " + REACH.toSeconds() + " s");
            } catch (ExecutionException e) {
                silent.put(name, String.valueOf(e.getCause()));
            }
        });
        return silent;
    }

    /** How many branches were in doubt some seconds ago: gauges are read often, and must not wait. Empty at first. */
    public OptionalLong inDoubtCount() {
        Map<String, Long> known = counted();
        return known == null
                ? OptionalLong.empty()
                : OptionalLong.of(
                        known.values().stream().mapToLong(Long::longValue).sum());
    }

    /** The same for one connection; not a number at first. */
    public double inDoubtCount(String connection) {
        Map<String, Long> known = counted();
        return known == null ? Double.NaN : known.getOrDefault(connection, 0L);
    }

    private @Nullable Map<String, Long> counted() {
        boolean stale = counts == null || System.nanoTime() - countedAt > FRESH.toNanos();
        if (stale && counting.compareAndSet(false, true)) {
            Limited.begin("count of what is in doubt", this::count);
        }
        return counts;
    }

    private void count() {
        try {
            counts = inDoubt.list().stream()
                    .filter(branch -> branch.state() != InDoubt.State.UNREACHABLE)
                    .collect(Collectors.groupingBy(InDoubt::connection, Collectors.counting()));
            countedAt = System.nanoTime();
        } finally {
            counting.set(false);
        }
    }

    @Override
    public void close() {
        log.ifPresent(view -> view.noLonger(afterPass));
    }
}
