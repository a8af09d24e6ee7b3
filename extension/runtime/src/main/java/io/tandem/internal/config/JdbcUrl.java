package io.tandem.internal.config;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JDBC address, which may hold credentials.
 *
 * <p>What is in doubt is left out, so a masked address may lack more than its secrets.
 */
public record JdbcUrl(String value) {

    private static final String HIDDEN = "***";
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][\\w+.-]*:");
    private static final Pattern ORACLE = Pattern.compile("(?i)\\boracle:\\w+:");
    private static final Pattern WITHOUT_USER = Pattern.compile("(?i)jdbc:(h2|hsqldb|derby|sqlite):.*", Pattern.DOTALL);

    /** The address without user names, passwords and other secrets: for messages and for {@code ConnectionInfo}. */
    public String masked() {
        if (value.toLowerCase(Locale.ROOT).startsWith("jdbc:")) {
            JdbcParameters parameters = JdbcParameters.withoutSecrets(value);
            return withoutUser(parameters.text(), parameters.lastAt());
        }
        Matcher scheme = SCHEME.matcher(value);
        return scheme.lookingAt() ? scheme.group() + HIDDEN : HIDDEN;
    }

    private static String withoutUser(String text, int at) {
        Matcher oracle = ORACLE.matcher(text);
        if (oracle.find()) {
            // scott/tiger@//host:1521/service; a password may contain '//'
            return text.substring(0, oracle.end()) + (at < 0 ? HIDDEN : text.substring(Math.max(at, oracle.end())));
        }
        int slashes = text.indexOf("//");
        if (at < 0 || (slashes < 0 && WITHOUT_USER.matcher(text).matches())) {
            return text;
        }
        int start = slashes >= 0 && slashes < at ? slashes + 2 : afterSubprotocol(text, at);
        return text.substring(0, start) + text.substring(at + 1);
    }

    private static int afterSubprotocol(String text, int at) {
        int colon = text.indexOf(':', "jdbc:".length());
        return colon >= 0 && colon < at ? colon + 1 : "jdbc:".length();
    }

    /** The masked form. */
    @Override
    public String toString() {
        return masked();
    }
}
