package io.tandem.internal.orm;

import static io.tandem.internal.messages.TransactionMessages.TRANSACTION;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the connection that knows all entities of a query. Nothing is parsed here: every connection is asked to interpret
 * the query, and the answer is kept, so that a query costs this once. Thread-safe.
 */
final class QueryRoutes {

    /** Texts of queries are few, unless they are made with values in them: then they are not worth keeping. */
    private static final int MOST = 2_000;

    private final OrmRuntime runtime;
    private final Route route;
    private final Map<Query, String> known = new ConcurrentHashMap<>();

    private record Query(
            String text, boolean named, @Nullable Class<?> result) {}

    QueryRoutes(OrmRuntime runtime, Route route) {
        this.runtime = runtime;
        this.route = route;
    }

    /**
     * @param text the query, or its name where the method finds it by that
     */
    String connection(Method method, String text, @Nullable Class<?> result) {
        Query query = new Query(text, Disposition.namesQuery(method), result);
        String connection = known.get(query);
        if (connection == null) {
            connection = query.named() ? findNamed(method, text) : find(method, query);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(query, connection);
        }
        return connection;
    }

    private String find(Method method, Query query) {
        Set<String> able = new LinkedHashSet<>();
        Map<String, RuntimeException> unable = new LinkedHashMap<>();
        for (OrmConnection connection : runtime.connections()) {
            RuntimeException refusal = connection.refusal(query.text(), query.result());
            if (refusal == null) {
                able.add(connection.name());
            } else {
                unable.put(connection.name(), refusal);
            }
        }
        return able.isEmpty() ? meant(method, query.text(), unable) : only(method, able);
    }

    private String findNamed(Method method, String name) {
        Set<String> able = new LinkedHashSet<>();
        for (OrmConnection connection : runtime.connections()) {
            if (connection.knowsQuery(name)) {
                able.add(connection.name());
            }
        }
        return able.isEmpty() ? route.names().iterator().next() : only(method, able);
    }

    private String only(Method method, Set<String> able) {
        if (able.size() > 1) {
            throw new IllegalArgumentException(route.text(method, TRANSACTION.reasonSeveral(able), able));
        }
        return able.iterator().next();
    }

    /** The connection that knows the entities and refuses the query for another reason, which it says best itself. */
    private String meant(Method method, String query, Map<String, RuntimeException> unable) {
        Map<String, Set<String>> unknown = new LinkedHashMap<>();
        for (Map.Entry<String, RuntimeException> each : unable.entrySet()) {
            Set<String> names = UnknownNames.in(query, each.getValue(), name -> isElsewhere(name, each.getKey()));
            if (names.isEmpty()) {
                return each.getKey();
            }
            names.stream()
                    .filter(name -> runtime.homes().ofName(name).isEmpty())
                    .forEach(name -> runtime.home(name));
            unknown.put(each.getKey(), names);
        }
        String causes = unknown.entrySet().stream()
                .map(each -> "'" + each.getKey() + "' does not know " + String.join(", ", each.getValue()))
                .collect(Collectors.joining("; "));
        throw new IllegalArgumentException(
                route.text(method, TRANSACTION.reasonMix(causes), unable.keySet()),
                unable.values().iterator().next());
    }

    private boolean isElsewhere(String entity, String connection) {
        Set<String> homes = runtime.homes().ofName(entity);
        return !homes.isEmpty() && !homes.contains(connection);
    }
}
