package io.tandem.quarkus.deployment;

import io.quarkus.builder.item.SimpleBuildItem;
import io.tandem.internal.config.ConfigReading;
import io.tandem.internal.discovery.DiscoveredClasses;
import io.tandem.internal.plan.EntityFacts;
import io.tandem.internal.plan.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;

/** What was found in the application. */
final class FoundBuildItem extends SimpleBuildItem {

    private final Contents contents;

    /**
     * All of it.
     *
     * @param names every connection that code or configuration names
     * @param supplied the connections whose data source is a bean, each with its place
     * @param hooks the beans that Hibernate calls: each identifier with its place
     * @param hookedNames the connections that these are for, each place with one
     * @param dataSources the connections that Quarkus has a data source for
     * @param settingsAwaitStart whether a library's value refers to something that is known at the start only
     */
    record Contents(
            DiscoveredClasses classes,
            EntityFacts facts,
            ConfigReading config,
            InjectedSessions injected,
            NavigableSet<String> names,
            Map<String, String> supplied,
            Map<String, String> hooks,
            Map<String, String> hookedNames,
            Set<String> dataSources,
            boolean settingsAwaitStart) {

        /** Whoever needs a connection by its name. */
        List<Request> requests() {
            List<Request> requests = new ArrayList<>();
            injected.requests().forEach((place, name) -> requests.add(new Request(name, place)));
            hookedNames.forEach((place, name) -> requests.add(new Request(name, place)));
            return requests;
        }
    }

    FoundBuildItem(Contents contents) {
        this.contents = contents;
    }

    Contents contents() {
        return contents;
    }
}
