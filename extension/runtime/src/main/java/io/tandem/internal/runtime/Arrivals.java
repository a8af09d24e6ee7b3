package io.tandem.internal.runtime;

import static io.tandem.internal.messages.RecoveryMessages.RECOVERY;

import io.tandem.internal.plan.ConnectionPlan;
import io.tandem.internal.tx.Arrival;
import io.tandem.internal.tx.Databases;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The databases of one start: some answer at once, some are waited for. */
final class Arrivals {

    private final Problems problems;
    private final List<Arrival> missing = new ArrayList<>();

    Arrivals(Problems problems) {
        this.problems = problems;
    }

    void expect(Arrival arrival) {
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
        for (Iterator<Arrival> all = missing.iterator(); all.hasNext(); ) {
            Arrival arrival = all.next();
            Optional<Optional<Databases.Reached>> answer =
                    problems.attempt(Optional.of(arrival.plan().name()), arrival::ask);
            if (answer.isEmpty() || answer.get().isPresent()) {
                all.remove();
            }
            answer.flatMap(found -> found).ifPresent(reached::add);
        }
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
        List<Databases.Reached> reached = new ArrayList<>();
        List<Arrival> awaited = missing.stream().filter(which).toList();
        missing.removeAll(awaited);
        for (Arrival arrival : awaited) {
            problems.attempt(Optional.of(arrival.plan().name()), arrival::await).ifPresent(reached::add);
        }
        return reached;
    }
}
