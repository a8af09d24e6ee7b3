package io.tandem.internal.runtime;

import io.tandem.ConnectionInfo;
import io.tandem.internal.orm.OrmConnection;
import java.util.Collection;
import java.util.stream.Collectors;

/** The connections in one line of the log. */
final class Summary {

    private Summary() {}

    static String of(Collection<OrmConnection> connections) {
        return connections.stream()
                .map(OrmConnection::info)
                .map(info -> info.name() + " (" + info.database() + twophase(info) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String twophase(ConnectionInfo info) {
        if (!info.twophase()) {
            return "";
        }
        return info.crashSafe() ? ", two-phase" : ", two-phase, not crash-safe";
    }
}
