package io.tandem.internal.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a key under {@code sql.connection}, taken apart.
 *
 * @param connection the connection's name as written, quotation marks included; it may be invalid
 * @param attribute what follows it; empty if nothing does
 */
record ConnectionKey(String connection, String attribute) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern KEY = Pattern.compile("sql\\.connection\\.(\"[^\"]*\"|[^.]*)(?:\\.(.*))?");
    private static final List<String> ATTRIBUTES =
            Keys.ofConnection().stream().map(Key::attribute).toList();

    /** The parts of a key; empty if it is none of a connection's. */
    static Optional<ConnectionKey> of(String key) {
        Matcher matcher = KEY.matcher(key);
        return matcher.matches()
                ? Optional.of(new ConnectionKey(
                        matcher.group(1), Optional.ofNullable(matcher.group(2)).orElse("")))
                : Optional.empty();
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    static List<String> attributes() {
        return ATTRIBUTES;
    }

    boolean named() {
        return isName(connection);
    }

    boolean known() {
        return named() && (ATTRIBUTES.contains(attribute) || passedThrough());
    }

    boolean passedThrough() {
        return under(Keys.POOL) || under(Keys.HIBERNATE);
    }

    boolean under(Key<String> passedThrough) {
        String start = passedThrough.attribute();
        return attribute.startsWith(start) && attribute.length() > start.length();
    }
}
