package io.tandem.internal.quarkus;

import io.tandem.internal.plan.Request;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the build found.
 *
 * @param classes the names of the classes that may be mapped
 * @param places who needs a connection, each place with the connection's name
 * @param supplied the connections whose data source is a bean of the application's, each with its place
 * @param hooks the beans that Hibernate calls, each identifier with its place
 * @param dataSources the names of connections that Quarkus has a data source for
 * @param injected the types of libraries that are injected
 */
record Findings(
        List<String> classes,
        Map<String, String> places,
        Map<String, String> supplied,
        Map<String, String> hooks,
        Set<String> dataSources,
        Set<String> injected) {

    List<Request> requests() {
        return places.entrySet().stream()
                .map(each -> new Request(each.getValue(), each.getKey()))
                .toList();
    }

    /** The names of connections that code says, beside those on classes. */
    NavigableSet<String> names() {
        NavigableSet<String> names = new TreeSet<>(places.values());
        names.addAll(supplied.keySet());
        return names;
    }
}
