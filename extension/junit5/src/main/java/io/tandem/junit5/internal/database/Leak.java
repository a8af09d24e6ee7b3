package io.tandem.junit5.internal.database;

/**
 * Something a test has left open.
 *
 * @param what for people: "a transaction", "a connection"
 * @param place where it was opened
 */
public record Leak(String what, Place place) {

    @Override
    public String toString() {
        return what + " opened " + place;
    }
}
