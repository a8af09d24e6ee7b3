package io.tandem.internal.plan;

import static io.tandem.internal.messages.MappingMessages.MAPPING;

import io.tandem.internal.messages.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rules of which connection a repository belongs to: the one that it names, else the one of all its entities. */
public final class RepositoryRules {

    private final Plan plan;
    private final List<Problem> problems = new ArrayList<>();

    public RepositoryRules(Plan plan) {
        this.plan = plan;
    }

    /** The connection of a repository; empty where there is a problem. */
    public Optional<String> connection(Repository repository) {
        return repository.dataStore().isEmpty() ? derived(repository) : named(repository);
    }

    /** What was wrong so far. */
    public List<Problem> problems() {
        return problems;
    }

    private Optional<String> named(Repository repository) {
        String name = repository.dataStore();
        for (Map.Entry<String, Set<String>> entity : entities(repository).entrySet()) {
            if (!entity.getValue().contains(name)) {
                problems.add(Problem.of(
                        name,
                        MAPPING.repositoryElsewhere(repository.name(), name, entity.getKey(), entity.getValue())));
                return Optional.empty();
            }
        }
        return Optional.of(name);
    }

    private Optional<String> derived(Repository repository) {
        Map<String, Set<String>> entities = entities(repository);
        NavigableSet<String> common = new TreeSet<>();
        entities.values().forEach(common::addAll);
        entities.values().forEach(common::retainAll);
        if (common.size() == 1) {
            return Optional.of(common.first());
        }
        problems.add(Problem.general(MAPPING.repositoryUndecided(
                repository.name(),
                entities.keySet(),
                common.isEmpty() ? "no connection" : common,
                plan.connections().keySet())));
        return Optional.empty();
    }

    private Map<String, Set<String>> entities(Repository repository) {
        Map<String, Set<String>> entities = new TreeMap<>(plan.homes());
        entities.keySet().retainAll(repository.types());
        return entities;
    }
}
