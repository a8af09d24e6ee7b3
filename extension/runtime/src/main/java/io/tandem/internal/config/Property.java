package io.tandem.internal.config;

/**
 * One value and where it was found.
 *
 * @param source the name of the configuration source, for messages
 */
public record Property(String key, String value, String source) {

    /** Without the value, which may be a password. */
    @Override
    public String toString() {
        return key + " from " + source;
    }
}
