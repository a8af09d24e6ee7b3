package io.tandem.internal.discovery;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A class that a mapping file declares.
 *
 * @param className its binary name, completed by the file's package
 * @param kind what it is
 * @param metadataComplete whether the annotations on the class don't count, by its own word or the file's
 * @param relations its relations to entities
 * @param embedded the names of its attributes that are embedded, or collections of elements that may be
 */
public record MappedClass(
        String className, Kind kind, boolean metadataComplete, List<MappedRelation> relations, List<String> embedded) {

    public MappedClass {
        relations = List.copyOf(relations);
        embedded = List.copyOf(embedded);
    }

    /** What a mapping file declares a class to be. */
    public enum Kind {
        ENTITY("entity"),
        MAPPED_SUPERCLASS("mapped-superclass"),
        EMBEDDABLE("embeddable"),
        CONVERTER("converter");

        private final String element;

        Kind(String element) {
            this.element = element;
        }

        /** The kind that an element of a mapping file declares; empty for the file's other elements. */
        static Optional<Kind> of(String element) {
            return Arrays.stream(values())
                    .filter(kind -> kind.element.equals(element))
                    .findFirst();
        }
    }
}
