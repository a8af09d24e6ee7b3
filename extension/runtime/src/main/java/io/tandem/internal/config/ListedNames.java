package io.tandem.internal.config;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The names a source lists, as far as they may be ours.
 *
 * @param dotted names that start with {@code sql.}
 * @param environment environment variables that start with {@code SQL_}
 */
record ListedNames(Set<String> dotted, Set<String> environment) {

    private static final Pattern VARIABLE = Pattern.compile("SQL_[A-Z0-9_]+");
    private static final Pattern GUESSED = Pattern.compile("[a-z0-9.]+");

    static ListedNames of(PropertySource source) {
        Set<String> dotted = new TreeSet<>();
        Set<String> environment = new TreeSet<>();
        for (String name : source.names()) {
            if (name.startsWith("sql.")) {
                dotted.add(name);
            } else if (VARIABLE.matcher(name).matches()) {
                environment.add(name);
            }
        }
        return new ListedNames(dotted, environment);
    }

    /** The environment variable that MicroProfile Config 3.1 asks for last (2.3.3, Environment Variables Mapping Rules). */
    static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /**
     * Whether nobody need have written the name: SmallRye Config lists a variable also with all its underscores made dots,
     * {@code SQL_CONNECTION_A_START_WAIT} as {@code sql.connection.a.start.wait}.
     */
    boolean guessed(String key) {
        return GUESSED.matcher(key).matches() && environment.contains(variable(key));
    }
}
