package io.tandem.quarkus.deployment;

import java.util.Comparator;
import java.util.List;

/** Which entity lives in which connection, as the plan of the build says. */
final class EntityPlaces {

    private EntityPlaces() {}

    /**
     * An entity, and where it is.
     *
     * @param entity the name of its class
     */
    public record Place(String entity, String connection) {}

    /** By the names of the entities; one that lives in several connections is there as often. */
    static List<Place> of(FoundBuildItem.Contents found) {
        return Rules.plan(found).connections().values().stream()
                .flatMap(connection ->
                        connection.entities().stream().map(entity -> new Place(entity, connection.name())))
                .sorted(Comparator.comparing(Place::entity).thenComparing(Place::connection))
                .toList();
    }
}
