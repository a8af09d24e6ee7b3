package io.tandem.quarkus.deployment;

import io.quarkus.builder.item.SimpleBuildItem;
import java.util.Set;

/** What takes part in transactions beside connections, and which of the libraries' types are injected. */
final class ParticipantsBuildItem extends SimpleBuildItem {

    private final boolean any;
    private final Set<String> injected;

    ParticipantsBuildItem(boolean any, Set<String> injected) {
        this.any = any;
        this.injected = injected;
    }

    /** Whether there is a bean that can take part. */
    boolean any() {
        return any;
    }

    /** The names of the types. */
    Set<String> injected() {
        return injected;
    }
}
