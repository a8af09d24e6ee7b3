package io.tandem.internal.orm;

import io.tandem.Connection;
import java.util.Collection;
import java.util.stream.Collectors;

/** How injections are spelt in the source, for messages that say what to inject. */
final class Injections {

    private Injections() {}

    /** The injection for each connection: {@code @Inject @Session("warehouse") EntityManager}. */
    static String of(Collection<String> connections, String type) {
        return connections.stream()
                .map(name -> "'@Inject @Session" + (name.equals(Connection.DEFAULT) ? "" : "(\"" + name + "\")") + " "
                        + type + "'")
                .collect(Collectors.joining(" or "));
    }

    /** The connections by name. */
    static String names(Collection<String> connections) {
        return connections.stream().map(name -> "connection '" + name + "'").collect(Collectors.joining(" and of "));
    }
}
