package io.tandem.internal.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the values of a key are written.
 *
 * @param valid the valid forms, in words
 * @param parser the value's meaning; empty if it is not written in a valid form
 * @param shown the value as a message may show it
 */
public record Form<T>(String valid, Function<String, Optional<T>> parser, UnaryOperator<String> shown) {

    private static final String DURATION_UNITS = "a number with a unit (500ms, 30s, 2m, 1h, 1d) or ISO 8601 (PT30S)";
    private static final Pattern JAVA_NAME =
            Pattern.compile("(\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*)"
                    + "(\\.\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*)*");
    private static final Pattern COUNTED = Pattern.compile("\\d{1,6}");
    private static final Pattern LOG_PLACE = Pattern.compile("file|journal|jdbc:[A-Za-z0-9_-]+");
    private static final Pattern JDBC = Pattern.compile("(?is)jdbc:.+");

    public static final Form<String> TEXT = of("any text", Optional::of);

    /** As it is written, since a blank may be part of it. */
    static final Form<Secret> SECRET =
            new Form<>("any text", value -> Optional.of(new Secret(value)), value -> "(not shown)");

    static final Form<String> URL = new Form<>(
            "an address that starts with 'jdbc:'",
            value -> Optional.of(value.strip()).filter(JDBC.asMatchPredicate()),
            value -> new JdbcUrl(value).masked());

    static final Form<String> JNDI_NAME = new Form<>(
            "a JNDI name such as java:comp/env/jdbc/shop (a JDBC address goes into the key 'url')",
            value -> Optional.of(value.strip()).filter(JDBC.asMatchPredicate().negate()),
            value -> new JdbcUrl(value).masked());

    static final Form<String> CLASS =
            of("the full name of a class", value -> Optional.of(value).filter(JAVA_NAME.asMatchPredicate()));

    static final Form<List<String>> PACKAGES =
            of("full package names, separated by commas", value -> Optional.of(list(value))
                    .filter(names -> names.stream().allMatch(JAVA_NAME.asMatchPredicate())));

    static final Form<List<String>> NAMES =
            of("names of letters, digits, '_' and '-', separated by commas", value -> Optional.of(list(value)));

    public static final Form<Integer> COUNT = of(
            "a whole number from 0 to 999999",
            value -> Optional.of(value).filter(COUNTED.asMatchPredicate()).map(Integer::valueOf));

    public static final Form<Boolean> BOOLEAN =
            of("true or false", value -> flag(value.toLowerCase(Locale.ROOT), "true", "false"));

    static final Form<Boolean> SWITCH = of("on or off", value -> flag(value, "on", "off"));

    public static final Form<Duration> DURATION = of(DURATION_UNITS + ", at most 24d; 0 for none", Durations::parse);

    static final Form<Duration> POSITIVE_DURATION =
            of(DURATION_UNITS + ", more than zero and at most 24d", Durations::positive);

    /** What follows 'jdbc:' should be the name of a connection, but may be an address with a password. */
    static final Form<String> LOG = new Form<>(
            "file, journal, or jdbc:N where N is the name of a connection",
            value -> Optional.of(value.strip()).filter(LOG_PLACE.asMatchPredicate()),
            value -> value.startsWith("jdbc:") ? new JdbcUrl(value).masked() : value);

    /** Values that are written without blanks around them, and can be shown. */
    private static <T> Form<T> of(String valid, Function<String, Optional<T>> parser) {
        return new Form<>(valid, value -> parser.apply(value.strip()), UnaryOperator.identity());
    }

    /** The constants of an enumeration, in kebab-case. */
    public static <E extends Enum<E>> Form<E> constant(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        return of(constants.stream().map(Form::kebab).collect(Collectors.joining(", ")), value -> constants.stream()
                .filter(each -> kebab(each).equals(value))
                .findFirst());
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<Boolean> flag(String value, String yes, String no) {
        return value.equals(yes) || value.equals(no) ? Optional.of(value.equals(yes)) : Optional.empty();
    }

    private static List<String> list(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
