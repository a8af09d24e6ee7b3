package io.tandem.internal.plan;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;
import static io.tandem.internal.messages.MappingMessages.MAPPING;

import io.tandem.internal.config.TandemConfig;
import io.tandem.internal.messages.Nearest;
import io.tandem.internal.messages.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** What has to hold between names that are asked for, names that are bound, and entities. */
final class ConnectionRules {

    private final TandemConfig config;
    private final Bindings bindings;
    private final NavigableSet<String> bound;
    private final Map<String, Set<String>> homes;
    private final List<Problem> problems = new ArrayList<>();

    ConnectionRules(
            TandemConfig config, Bindings bindings, NavigableSet<String> bound, Map<String, Set<String>> homes) {
        this.config = config;
        this.bindings = bindings;
        this.bound = bound;
        this.homes = homes;
    }

    List<Problem> check(Set<String> names, List<Request> requests) {
        for (Request request : requests) {
            checkRequest(request);
        }
        checkSaid(bindings.twophaseByName().keySet(), "ConnectionsConfiguring.twophase", names);
        checkSaid(bindings.entities().keySet(), Bindings.ENTITIES, names);
        checkSaid(bindings.withMetadata(), Bindings.METADATA, names);
        for (String name : names) {
            checkEntities(name);
            checkTwiceBound(name);
            checkUnused(name, requests);
            if (!bound.contains(name) && config.names().contains(name) && !hasEntities(name)) {
                problems.add(Problem.of(name, CONFIGURATION.unboundConnection(name)));
            }
        }
        return problems;
    }

    private void checkRequest(Request request) {
        String name = request.name();
        if (name.isEmpty()) {
            problems.add(Problem.general(CONFIGURATION.emptyName(request.place(), bound)));
        } else if (!bound.contains(name) && !config.names().contains(name)) {
            problems.add(Problem.of(
                    name,
                    CONFIGURATION.unknownConnection(name, request.place(), bound, Nearest.sentence(name, bound))));
        }
    }

    /** What code says of a connection that does not exist would have no effect. */
    private void checkSaid(Set<String> said, String place, Set<String> names) {
        said.stream().filter(name -> !names.contains(name)).forEach(name -> checkRequest(new Request(name, place)));
    }

    private void checkEntities(String name) {
        NavigableSet<String> entities = new TreeSet<>();
        homes.forEach((entity, in) -> {
            if (in.contains(name)) {
                entities.add(entity);
            }
        });
        if (!bound.contains(name) && !entities.isEmpty()) {
            problems.add(Problem.of(
                    name, MAPPING.unconfiguredConnection(name, entities, bound, Nearest.sentence(name, bound))));
        }
    }

    private void checkTwiceBound(String name) {
        if (bindings.supplied().contains(name) && config.connection(name).bound()) {
            String key = config.connection(name).url().isPresent() ? "url" : "datasource";
            problems.add(Problem.of(name, CONFIGURATION.boundTwice(name, key)));
        }
    }

    private void checkUnused(String name, List<Request> requests) {
        boolean asked = requests.stream().anyMatch(request -> request.name().equals(name));
        if (bindings.supplied().contains(name)
                && !bindings.boundOnPurpose(name)
                && !asked
                && !hasEntities(name)
                && !config.names().contains(name)) {
            NavigableSet<String> used = new TreeSet<>(config.names());
            homes.values().forEach(used::addAll);
            requests.stream().map(Request::name).filter(each -> !each.isEmpty()).forEach(used::add);
            problems.add(Problem.of(
                    name,
                    CONFIGURATION.suppliedForNobody(
                            name, bindings.places().getOrDefault(name, ""), used, Nearest.sentence(name, used))));
        }
    }

    private boolean hasEntities(String name) {
        return homes.values().stream().anyMatch(in -> in.contains(name));
    }
}
