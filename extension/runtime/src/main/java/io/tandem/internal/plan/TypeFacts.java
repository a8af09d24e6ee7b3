package io.tandem.internal.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The facts of one class.
 *
 * @param connection the connection that the class itself is annotated with
 * @param superclass absent where it is {@code Object}
 * @param supplier whether it is something that is supplied for a connection: a data source, a Hibernate interceptor or
 *     listener
 * @param relations attributes declared by the class itself whose value is another mapped class or a collection of them
 * @param embedded embeddable classes that its own attributes use
 */
public record TypeFacts(
        String name,
        Kind kind,
        Optional<String> connection,
        Optional<String> superclass,
        boolean supplier,
        List<Relation> relations,
        Set<String> embedded) {

    /** What a class is to the mapping. */
    public enum Kind {
        ENTITY,
        MAPPED_SUPERCLASS,
        EMBEDDABLE,
        CONVERTER,
        NONE
    }

    /** An attribute that leads to another entity. */
    public record Relation(String attribute, String target) {}

    /** The package of the class; empty for the unnamed one. */
    public String packageName() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    /** The name of the class without its package. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }
}
