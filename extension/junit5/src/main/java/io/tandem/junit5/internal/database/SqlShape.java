package io.tandem.junit5.internal.database;

import io.tandem.internal.tx.jdbc.SqlClassifier;
import io.tandem.internal.tx.jdbc.SqlEffect;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the sandbox has to know of a statement text.
 *
 * @param kind what it does to savepoints and transactions
 * @param savepoint the name of the savepoint, where it is about one
 * @param changes whether a rollback may have something of it to undo: sequences never go back, and locks are no change
 */
record SqlShape(Kind kind, String savepoint, boolean changes) {

    enum Kind {
        ORDINARY,
        SET_SAVEPOINT,
        ROLLBACK_TO_SAVEPOINT,
        RELEASE_SAVEPOINT,
        /** Ends transactions, and so the sandbox. */
        CONTROL,
        /** Changes the schema, for which many databases commit first. */
        DEFINITION
    }

    private static final String NAME = "[\"`\\[]?([^\\s;\"`\\]]+)[\"`\\]]?.*";

    private static final Pattern COMMENTS = Pattern.compile("^(\\s+|/\\*.*?\\*/|--[^\\n]*(\\n|$))+", Pattern.DOTALL);
    private static final Pattern SET = pattern("(SAVEPOINT|SAVE\\s+TRAN(?:SACTION)?)\\s+" + NAME);
    private static final Pattern ROLLBACK =
            pattern("(ROLLBACK(?:\\s+WORK|\\s+TRANSACTION)?\\s+TO(?:\\s+SAVEPOINT)?)\\s+" + NAME);
    private static final Pattern RELEASE = pattern("(RELEASE(?:\\s+SAVEPOINT)?)\\s+" + NAME);
    private static final Pattern DEFINING = pattern("(CREATE|ALTER|DROP|TRUNCATE|RENAME|GRANT|REVOKE|COMMENT)\\s.*");
    private static final Pattern PASSING = pattern("CREATE\\s.*\\sTRANSACTIONAL\\b.*"
            + "|(CREATE|DROP)\\s+((LOCAL|GLOBAL|PRIVATE)\\s+)?TEMP(ORARY)?\\s+TABLE\\s.*");
    private static final Pattern SEQUENCE = pattern(
            "(SELECT|VALUES|CALL)\\s+(NEXTVAL\\s*\\([^()]*\\)|\\(?NEXT\\s+VALUE\\s+FOR\\s+[\\w.\"`]+\\)?)(\\s+FROM\\s+[\\w.]+)?\\s*;?\\s*");
    private static final Pattern LOCKING = pattern(
            "(SELECT\\s.*?)\\s+(FOR\\s+((NO\\s+KEY\\s+)?UPDATE|(KEY\\s+)?SHARE)\\b|LOCK\\s+IN\\s+SHARE\\b)[^')]*");

    private static final int MOST_KNOWN = 1000;
    private static final Map<String, SqlShape> KNOWN = new ConcurrentHashMap<>();

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** Applications have few texts, and use them in every test. */
    static SqlShape of(String text) {
        SqlShape known = KNOWN.get(text);
        if (known != null) {
            return known;
        }
        if (KNOWN.size() >= MOST_KNOWN) {
            KNOWN.clear();
        }
        SqlShape shape = read(text);
        KNOWN.put(text, shape);
        return shape;
    }

    private static SqlShape read(String text) {
        String sql = COMMENTS.matcher(text).replaceFirst("");
        Kind kind = Kind.ORDINARY;
        switch (sql.isEmpty() ? ' ' : Character.toUpperCase(sql.charAt(0))) {
            case 'S', 'R' -> {
                for (Kind each : new Kind[] {Kind.SET_SAVEPOINT, Kind.ROLLBACK_TO_SAVEPOINT, Kind.RELEASE_SAVEPOINT}) {
                    Matcher matcher = savepoints(each).matcher(sql);
                    if (matcher.matches()) {
                        return new SqlShape(each, matcher.group(2).toLowerCase(Locale.ROOT), false);
                    }
                }
            }
            default -> {
                // no savepoint
            }
        }
        SqlEffect effect = SqlClassifier.classify(sql);
        if (effect == SqlEffect.CONTROL) {
            kind = Kind.CONTROL;
        } else if (DEFINING.matcher(sql).matches() && !PASSING.matcher(sql).matches()) {
            kind = Kind.DEFINITION;
        }
        return new SqlShape(kind, "", effect != SqlEffect.READ && changes(sql));
    }

    private static Pattern savepoints(Kind kind) {
        return switch (kind) {
            case SET_SAVEPOINT -> SET;
            case ROLLBACK_TO_SAVEPOINT -> ROLLBACK;
            default -> RELEASE;
        };
    }

    private static boolean changes(String sql) {
        if (SEQUENCE.matcher(sql).matches()) {
            return false;
        }
        Matcher locking = LOCKING.matcher(sql);
        return !locking.matches() || SqlClassifier.classify(locking.group(1)) != SqlEffect.READ;
    }
}
