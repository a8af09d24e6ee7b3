package io.tandem.junit5.internal.container;

import static io.tandem.junit5.internal.messages.FixtureMessages.FIXTURE;

import io.tandem.internal.messages.Nearest;
import java.util.Set;

/** The connections that an application has. */
record KnownConnections(Set<String> names) {

    /**
     * Looks whether there is one of that name.
     *
     * @throws IllegalArgumentException if there is none; the text names the place, and those there are
     */
    void require(String place, String connection) {
        if (!names.contains(connection)) {
            throw new IllegalArgumentException(
                    FIXTURE.unknownConnection(place, connection, names, Nearest.sentence(connection, names)));
        }
    }
}
