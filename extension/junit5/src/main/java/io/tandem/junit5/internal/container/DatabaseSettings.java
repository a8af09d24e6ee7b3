package io.tandem.junit5.internal.container;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a test says of the database of a connection.
 *
 * @param url its address; without one, a configured one or a database in memory
 * @param echo whether every statement is printed
 */
public record DatabaseSettings(
        Optional<Supplier<String>> url, Optional<String> username, Optional<String> password, boolean echo) {

    /** The same for another user. */
    public DatabaseSettings withUser(String name, String secret) {
        return new DatabaseSettings(url, Optional.of(name), Optional.of(secret), echo);
    }

    /** The same with every statement printed. */
    public DatabaseSettings withEcho() {
        return new DatabaseSettings(url, username, password, true);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "DatabaseSettings[echo=" + echo + "]";
    }
}
