package io.tandem.quarkus.deployment;

import io.quarkus.builder.item.SimpleBuildItem;
import java.util.List;
import java.util.Set;

/** What was found in the application. */
final class FoundBuildItem extends SimpleBuildItem {

    private final List<String> classes;
    private final InjectedSessions injected;
    private final Set<String> dataSources;

    FoundBuildItem(List<String> classes, InjectedSessions injected, Set<String> dataSources) {
        this.classes = classes;
        this.injected = injected;
        this.dataSources = dataSources;
    }

    /** The names of the classes that may be mapped. */
    List<String> classes() {
        return classes;
    }

    InjectedSessions injected() {
        return injected;
    }

    /** The connections that Quarkus has a data source for. */
    Set<String> dataSources() {
        return dataSources;
    }
}
