package io.tandem.internal.messages;

import java.util.Optional;

/**
 * Something that stops the start.
 *
 * @param connection the connection it concerns, where it concerns one
 * @param text the message, from the catalogue
 */
public record Problem(Optional<String> connection, String text) {

    /** A problem of one connection. */
    public static Problem of(String connection, String text) {
        return new Problem(Optional.of(connection), text);
    }

    /** A problem of no connection in particular. */
    public static Problem general(String text) {
        return new Problem(Optional.empty(), text);
    }
}
