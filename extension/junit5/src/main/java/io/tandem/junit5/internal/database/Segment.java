package io.tandem.junit5.internal.database;

import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/** A stretch of work of one transaction on the sandbox's connection, with the savepoint that it begins with. */
final class Segment {

    final Savepoint savepoint;

    /** The name that the transaction gave the savepoint, else empty. */
    String name;

    /** {@code null} where it is committed, or holds nothing. */
    @Nullable
    Work owner;

    boolean changed;

    Segment(Savepoint savepoint, String name, Work owner) {
        this.savepoint = savepoint;
        this.name = name;
        this.owner = owner;
    }

    boolean isFree() {
        return owner == null && !changed;
    }
}
