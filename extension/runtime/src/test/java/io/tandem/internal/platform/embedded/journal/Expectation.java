package io.tandem.internal.platform.embedded.journal;

import io.tandem.internal.platform.embedded.journal.Operation.Removed;
import io.tandem.internal.platform.embedded.journal.Operation.Removing;
import io.tandem.internal.platform.embedded.journal.Operation.Writing;
import io.tandem.internal.platform.embedded.journal.Operation.Written;
import io.tandem.spi.DecisionKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a log has to hold, and what it may hold, after what happened at its door. */
final class Expectation {

    private final Map<DecisionKey, List<String>> written = new HashMap<>();
    private final Map<DecisionKey, String> acknowledged = new HashMap<>();
    private final List<DecisionKey> removed = new ArrayList<>();
    private final Map<DecisionKey, List<DecisionKey>> beforeEach = new HashMap<>();
    private final List<DecisionKey> gone = new ArrayList<>();

    void apply(Operation operation) {
        if (operation instanceof Writing writing) {
            written.computeIfAbsent(writing.key(), key -> new ArrayList<>()).add(writing.decision());
            beforeEach.put(writing.key(), List.copyOf(removed));
        } else if (operation instanceof Written done) {
            acknowledged.put(done.key(), done.decision());
            // the removals before it are made durable with it
            gone.addAll(beforeEach.getOrDefault(done.key(), List.of()));
        } else if (operation instanceof Removing removing) {
            acknowledged.remove(removing.key());
        } else if (operation instanceof Removed done) {
            removed.add(done.key());
        }
    }

    /** What is wrong with what was found, if anything is. */
    Optional<String> contradiction(Map<DecisionKey, String> found) {
        for (Map.Entry<DecisionKey, String> each : acknowledged.entrySet()) {
            String decision = found.get(each.getKey());
            if (decision == null) {
                return Optional.of("lost " + each.getKey());
            }
            List<String> versions = written.getOrDefault(each.getKey(), List.of());
            if (versions.indexOf(decision) < versions.indexOf(each.getValue())) {
                return Optional.of("fell back to an older " + each.getKey());
            }
        }
        for (Map.Entry<DecisionKey, String> each : found.entrySet()) {
            if (!written.getOrDefault(each.getKey(), List.of()).contains(each.getValue())) {
                return Optional.of("invented " + each.getKey());
            }
            if (gone.contains(each.getKey())) {
                return Optional.of("brought back " + each.getKey());
            }
        }
        return Optional.empty();
    }
}
