package io.tandem.internal.config;

/**
 * A key that Tandem knows.
 *
 * @param pattern its name; {@code N} stands for a connection's name, a final {@code *} for any name of somebody else's
 * @param form how its values are written
 * @param defaultValue what holds where it is not set, as it would be written; empty if nothing does
 * @param meaning what it sets, for the documentation
 */
public record Key<T>(String pattern, Form<T> form, String defaultValue, String meaning) {

    static final String CONNECTION = "sql.connection.";

    /** Whether the key belongs to one connection. */
    public boolean ofConnection() {
        return pattern.startsWith(CONNECTION);
    }

    /** Whether it stands for all names that begin with it, handed on to Agroal or Hibernate. */
    public boolean passedThrough() {
        return pattern.endsWith(".*");
    }

    /** The key's name for a connection; without a final {@code *}. */
    String of(String connection) {
        return CONNECTION + connection + "." + attribute();
    }

    /** What follows the connection's name; without a final {@code *}. */
    String attribute() {
        String attribute = pattern.substring(CONNECTION.length() + "N.".length());
        return passedThrough() ? attribute.substring(0, attribute.length() - 1) : attribute;
    }
}
