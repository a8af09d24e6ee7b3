package io.tandem.it.servers.suite;

/** Whose instances are counted in the server's memory. */
final class Marker {

    @Override
    public String toString() {
        return "here";
    }
}
