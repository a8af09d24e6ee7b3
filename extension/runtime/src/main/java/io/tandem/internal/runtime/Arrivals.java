package io.tandem.internal.runtime;

import static io.tandem.internal.messages.RecoveryMessages.RECOVERY;

import io.tandem.internal.plan.ConnectionPlan;
import io.tandem.internal.threads.StartThreads;
import io.tandem.internal.tx.Arrival;
import io.tandem.internal.tx.Databases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The databases of one start: some answer at once, some are waited for. They are asked beside each other, but for those whose
 * driver is not known: those are asked by the thread of the start.
 */
final class Arrivals implements AutoCloseable {

    /** What takes time is their answers, not this machine's. */
    private static final int THREADS = 16;

    private final Problems problems;
    private final boolean threads;
    private final List<Arrival> all = new ArrayList<>();
    private final List<Arrival> missing = new ArrayList<>();

    /** @param threads whether there may be some; not where they are the server's business */
    Arrivals(Problems problems, boolean threads) {
        this.problems = problems;
        this.threads = threads;
    }

    void expect(Arrival arrival) {
        all.add(arrival);
        missing.add(arrival);
    }

    /** Those that have not answered yet. */
    Stream<ConnectionPlan> missing() {
        return missing.stream().map(Arrival::plan);
    }

    boolean missing(Predicate<ConnectionPlan> which) {
        return missing().anyMatch(which);
    }

    /** Asks all that are missing, once. */
    List<Databases.Reached> ask() {
        List<Databases.Reached> reached = new ArrayList<>();
        each(missing, Arrival::ask).forEach((arrival, answer) -> {
            if (answer.isEmpty() || answer.get().isPresent()) {
                missing.remove(arrival);
            }
            answer.flatMap(found -> found).ifPresent(reached::add);
        });
        return reached;
    }

    /** Waits until one or more of the missing have answered, or none can be waited for any more. */
    List<Databases.Reached> next() {
        missing().forEach(plan -> RECOVERY.startWaits(plan.name(), plan.config().startWait()));
        List<Databases.Reached> reached = List.of();
        while (reached.isEmpty() && !missing.isEmpty() && problems.none()) {
            if (!Arrival.paused()) {
                return rest();
            }
            reached = ask();
        }
        return reached;
    }

    /** Waits for all that are missing. */
    List<Databases.Reached> rest() {
        return rest(arrival -> true);
    }

    /** Waits for some of the missing. */
    List<Databases.Reached> rest(Predicate<Arrival> which) {
        List<Arrival> awaited = missing.stream().filter(which).toList();
        missing.removeAll(awaited);
        return each(awaited, Arrival::await).values().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** What each answers, in their order; nothing where that is a problem. */
    private <T> Map<Arrival, Optional<T>> each(List<Arrival> asked, Function<Arrival, T> question) {
        Map<Arrival, Optional<T>> answers = new LinkedHashMap<>();
        try (StartThreads asking = new StartThreads("databases", THREADS)) {
            Map<Arrival, StartThreads.Begun<T>> begun = new HashMap<>();
            for (Arrival arrival : besideTheFirst(asked)) {
                begun.put(arrival, asking.begin(() -> question.apply(arrival)));
            }
            for (Arrival arrival : asked) {
                StartThreads.Begun<T> elsewhere = begun.get(arrival);
                answers.put(
                        arrival,
                        problems.attempt(
                                Optional.of(arrival.plan().name()),
                                () -> elsewhere != null ? elsewhere.ended() : question.apply(arrival)));
            }
        }
        return answers;
    }

    /** The thread of the start has something to do as well. */
    private List<Arrival> besideTheFirst(List<Arrival> asked) {
        return threads ? asked.stream().filter(Arrival::isOfKnownDriver).skip(1).toList() : List.of();
    }

    /** Closes what was kept of the first connections, and nobody has taken. */
    @Override
    public void close() {
        all.forEach(Arrival::close);
    }
}
