package io.tandem.internal.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JDBC address without its secret parameters.
 *
 * @param lastAt where the last {@code @} is that is not in a parameter's value, so that it may end a user's name; or -1
 */
record JdbcParameters(String text, int lastAt) {

    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i)pass|pwd|user|^uid$|secret|token|credential|api.?key|access.?key|%");

    /** A value may be a list of further settings (PostgreSQL's {@code options}) or a statement (H2's {@code INIT}). */
    private static final Pattern SECRET_VALUE = Pattern.compile("(?i)pass|pwd|secret|identified");

    // After a value comes what has no '=': the rest of a password that should have been encoded.
    private static final String QUERY = "[?&](?<query>[^?&;=@/]+)=[^&]*+(?:&[^&=]*+(?=&|$))*+";

    // SQL Server has values in braces, H2 escapes a semicolon; DB2 and Informix begin with a colon after the database.
    private static final String LIST = "(?:;|(?<=[^/:@]/[\\w.$-]{1,64}):)(?<list>[^?&;=@/:]+)="
            + "(?:\\{(?:[^}]|}})*+}[^;]*+|(?:[^;\\\\]|\\\\.?)*+)(?:;[^;=]*+(?=;|$))*+";

    private static final Pattern PARAMETER = Pattern.compile("(?s)" + QUERY + "|" + LIST);

    // MySQL's (host=h,user=u,password=p), Oracle's (USER=u)
    private static final String SECRET_WORD = "\\s*[\\w.]*(?i:pass|pwd|user|secret|token)[\\w.]*\\s*=";
    private static final Pattern GROUP = Pattern.compile("\\(" + SECRET_WORD + "[^(),]*+\\)");
    private static final Pattern FIRST_MEMBER = Pattern.compile("(?<=\\()" + SECRET_WORD + "[^(),]*+,");
    private static final Pattern MEMBER = Pattern.compile("," + SECRET_WORD + "[^(),]*+(?=[,)])");

    static JdbcParameters withoutSecrets(String url) {
        String plain = withoutMembers(url);
        StringBuilder kept = new StringBuilder();
        Matcher parameter = PARAMETER.matcher(plain);
        int end = 0;
        int at = -1;
        String opening = "";
        while (parameter.find()) {
            at = append(kept, plain.substring(end, parameter.start()), at);
            end = parameter.end();
            String separator = parameter.group().substring(0, 1);
            String first = opening.isEmpty() ? separator : opening;
            if (secret(parameter)) {
                opening = first;
                continue;
            }
            opening = "";
            String text = first + parameter.group().substring(1);
            if (separator.equals(":")) {
                // may as well be 'user:pass=word@host'
                at = append(kept, text, at);
            } else {
                kept.append(text);
            }
        }
        at = append(kept, plain.substring(end), at);
        return new JdbcParameters(kept.toString(), at);
    }

    private static int append(StringBuilder kept, String text, int before) {
        int at = text.lastIndexOf('@');
        int position = kept.length() + at;
        kept.append(text);
        return at < 0 ? before : position;
    }

    private static boolean secret(Matcher parameter) {
        String query = parameter.group("query");
        String name = query != null ? query : parameter.group("list");
        return SECRET_NAME.matcher(name.strip()).find()
                || SECRET_VALUE.matcher(parameter.group()).find();
    }

    private static String withoutMembers(String url) {
        String groups = GROUP.matcher(url).replaceAll("");
        return FIRST_MEMBER.matcher(MEMBER.matcher(groups).replaceAll("")).replaceAll("");
    }
}
