package io.tandem.it.servers.bare;

/** Whose instances are counted in the server's memory. */
final class BareMarker {

    @Override
    public String toString() {
        return "here";
    }
}
