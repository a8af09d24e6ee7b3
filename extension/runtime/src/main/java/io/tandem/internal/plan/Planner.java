package io.tandem.internal.plan;

import static io.tandem.internal.messages.MappingMessages.MAPPING;

import io.tandem.Connection;
import io.tandem.internal.config.ConnectionConfig;
import io.tandem.internal.config.TandemConfig;
import io.tandem.internal.messages.Problem;
import io.tandem.internal.plan.TypeFacts.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Makes the plan: sorts entities to connections and has every rule checked. */
public final class Planner {

    private static final Comparator<String> DEFAULT_FIRST = Comparator.comparing(
                    (String name) -> !name.equals(Connection.DEFAULT))
            .thenComparing(name -> name);

    private final EntityFacts facts;
    private final TandemConfig config;
    private final Bindings bindings;

    public Planner(EntityFacts facts, TandemConfig config, Bindings bindings) {
        this.facts = facts;
        this.config = config;
        this.bindings = bindings;
    }

    /** The plan for the discovered classes and for everything that is asked for. */
    public Plan plan(Collection<String> discovered, List<Request> requests) {
        Set<String> all = new TreeSet<>(discovered);
        bindings.entities().values().forEach(all::addAll);
        Entities entities = new Entities(facts, new Homes(facts, config, bindings), all);
        NavigableSet<String> names = new TreeSet<>(DEFAULT_FIRST);
        names.addAll(config.names());
        names.addAll(bindings.supplied());
        entities.homes().values().forEach(names::addAll);
        NavigableSet<String> bound = new TreeSet<>(DEFAULT_FIRST);
        names.stream().filter(this::bound).forEach(bound::add);

        List<Problem> problems = new ArrayList<>();
        problems.addAll(new ConnectionRules(config, bindings, bound, entities.homes()).check(names, requests));
        problems.addAll(new MappingRules(facts, entities).check());
        problems.addAll(boundClasses());
        facts.unreadable().forEach((type, reason) -> problems.add(Problem.general(MAPPING.unreadable(type, reason))));

        Map<String, ConnectionPlan> connections = new LinkedHashMap<>();
        bound.forEach(name -> connections.put(name, connection(name, entities)));
        return new Plan(connections, entities.homes(), List.copyOf(problems));
    }

    private List<Problem> boundClasses() {
        List<Problem> wrong = new ArrayList<>();
        bindings.entities().forEach((name, classes) -> classes.stream()
                .filter(type -> facts.type(type).map(TypeFacts::kind).orElse(Kind.NONE) != Kind.ENTITY)
                .forEach(type -> wrong.add(Problem.of(name, MAPPING.boundClassIsNoEntity(type, name)))));
        return wrong;
    }

    private boolean bound(String name) {
        return config.connection(name).bound() || bindings.supplied().contains(name);
    }

    private ConnectionPlan connection(String name, Entities entities) {
        ConnectionConfig connection = config.connection(name);
        boolean global = bindings.twophase().orElse(config.twophase());
        boolean twophase = bindings.twophase(name).or(connection::twophase).orElse(global);
        return new ConnectionPlan(
                name,
                connection,
                twophase,
                global && !twophase,
                bindings.supplied().contains(name),
                entities.in(name),
                classes(name, entities));
    }

    private NavigableSet<String> classes(String name, Entities entities) {
        NavigableSet<String> classes = new TreeSet<>(entities.ofKind(Kind.CONVERTER));
        for (String entity : entities.in(name)) {
            classes.add(entity);
            facts.type(entity).stream()
                    .flatMap(type -> entities.parts(type).stream())
                    .forEach(classes::add);
        }
        return classes;
    }
}
