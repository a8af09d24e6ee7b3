package io.tandem.junit5.internal.database;

/** Which side of a step. */
public enum Moment {
    BEFORE,
    AFTER
}
