package io.tandem.internal.orm;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.query.sqm.UnknownEntityException;
import org.jspecify.annotations.Nullable;

/**
 * The entities that a refused query names and a connection does not know. Hibernate says the first of them, though not of
 * each kind of mention (a join is to it a path that can't be resolved); so the text is looked at too. Only for messages,
 * after the refusal.
 */
final class UnknownNames {

    /** A string literal, to be skipped; or a word or comma and the name that follows it. */
    private static final Pattern MENTION = Pattern.compile(
            "'(?:[^']|'')*'|(\\w+\\b|,)\\s*(?=((?<=\\W)[\\p{L}_$][\\w$.]*))", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Set<String> BEFORE_AN_ENTITY =
            Set.of("from", "join", "update", "versioned", "delete", "into", "insert", ",", "as");

    private UnknownNames() {}

    /**
     * @param elsewhere whether an entity of that name lives in other connections only
     */
    static Set<String> in(@Nullable Object query, Throwable refusal, Predicate<String> elsewhere) {
        Set<String> names = new LinkedHashSet<>();
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownEntityException unknown) {
                names.add(unknown.getEntityName());
            }
        }
        if (query instanceof String text) {
            Matcher mention = MENTION.matcher(text);
            while (mention.find()) {
                String before = mention.group(1);
                if (before != null
                        && BEFORE_AN_ENTITY.contains(before.toLowerCase(Locale.ROOT))
                        && elsewhere.test(mention.group(2))) {
                    names.add(mention.group(2));
                }
            }
        }
        return names;
    }
}
