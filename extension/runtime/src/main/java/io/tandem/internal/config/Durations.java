package io.tandem.internal.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations: a number and a unit, ISO 8601, or a plain {@code 0}. */
public final class Durations {

    /** JDBC drivers and transaction managers take milliseconds as an {@code int}. */
    private static final Duration LONGEST = Duration.ofDays(24);

    private static final Pattern SHORT = Pattern.compile("(\\d{1,18})(ms|s|m|h|d)");
    private static final Pattern ISO = Pattern.compile("(?i)P.+");

    private Durations() {}

    static Optional<Duration> positive(String text) {
        return parse(text).filter(duration -> !duration.isZero());
    }

    /** What a text means; empty if it is none, or longer than drivers can take. */
    public static Optional<Duration> parse(String text) {
        try {
            return read(text).filter(duration -> !duration.isNegative() && duration.compareTo(LONGEST) <= 0);
        } catch (DateTimeException | ArithmeticException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> read(String text) {
        if (text.equals("0")) {
            return Optional.of(Duration.ZERO);
        }
        Matcher matcher = SHORT.matcher(text);
        if (matcher.matches()) {
            return Optional.of(unit(matcher.group(2)).multipliedBy(Long.parseLong(matcher.group(1))));
        }
        return ISO.matcher(text).matches() ? Optional.of(Duration.parse(text)) : Optional.empty();
    }

    private static Duration unit(String name) {
        return switch (name) {
            case "ms" -> Duration.ofMillis(1);
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            default -> Duration.ofDays(1);
        };
    }
}
