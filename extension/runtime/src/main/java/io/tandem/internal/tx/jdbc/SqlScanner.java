package io.tandem.internal.tx.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into tokens as one reading sees it, without blanks and comments. Not thread-safe. */
final class SqlScanner {

    private final String sql;
    private final SqlReading reading;
    private int position;
    private SqlToken token = SqlToken.END;
    private String text = "";
    private boolean ambiguous;
    private boolean complete = true;

    SqlScanner(String sql, SqlReading reading) {
        this.sql = sql;
        this.reading = reading;
    }

    /** Whether the other reading may see something else; known once the end is reached. */
    boolean isAmbiguous() {
        return ambiguous || !complete;
    }

    /** Whether no quote or comment is left open; known once the end is reached. */
    boolean isComplete() {
        return complete;
    }

    /** A word in upper case; of anything else the first character; {@code '} for a literal, {@code ;} for the end. */
    String text() {
        return token == SqlToken.LITERAL ? "'" : text;
    }

    SqlToken next() {
        skipBlanks();
        if (position >= sql.length()) {
            text = ";";
            token = SqlToken.END;
            return token;
        }
        char c = sql.charAt(position);
        if (SqlCharacters.isWordStart(c)) {
            token = word();
            return token;
        }
        position++;
        text = String.valueOf(c);
        token = switch (c) {
            case '\'' -> quoted(c, reading == SqlReading.MYSQL, SqlToken.LITERAL);
            case '"' -> quoted(c, reading == SqlReading.MYSQL, SqlToken.NAME);
            case '`' -> quoted(c, false, SqlToken.NAME);
            case '$' -> dollarQuoted();
            case '(' -> SqlToken.OPEN;
            case ')' -> SqlToken.CLOSE;
            case '.' -> SqlToken.DOT;
            case ';' -> SqlToken.SEMICOLON;
            case ':' -> cast();
            default -> SqlCharacters.isDigit(c) ? number() : SqlToken.OTHER;
        };
        return token;
    }

    /** The texts of the next tokens, which {@link #next} still answers afterwards. */
    List<String> ahead(int count) {
        int resume = position;
        SqlToken currentToken = token;
        String currentText = text;
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            next();
            texts.add(text());
        }
        position = resume;
        token = currentToken;
        text = currentText;
        return texts;
    }

    /** No statement of MySQL's starts like this: what {@code --} hides without a blank is a comment elsewhere. */
    void rejectForMySql() {
        if (reading == SqlReading.MYSQL) {
            complete = false;
            skipToEnd();
        }
    }

    void skipToEnd() {
        position = sql.length();
    }

    private void skipBlanks() {
        while (position < sql.length()) {
            char c = sql.charAt(position);
            if (SqlCharacters.isBlank(c)) {
                position++;
            } else if (c == '-' && at(1) == '-' && isLineComment()) {
                skipLine();
            } else if (c == '#' && isHashComment()) {
                skipLine();
            } else if (c == '/' && at(1) == '*') {
                skipComment();
            } else if (c == '*' && at(1) == '/' && reading == SqlReading.MYSQL) {
                position += 2; // the end of an executed comment
            } else {
                return;
            }
        }
    }

    /** MySQL wants a blank after the dashes: {@code 5--1} is a difference. */
    private boolean isLineComment() {
        boolean spaced = position + 2 >= sql.length() || SqlCharacters.isBlank(at(2));
        ambiguous |= !spaced;
        return spaced || reading == SqlReading.STANDARD;
    }

    private boolean isHashComment() {
        ambiguous = true;
        return reading == SqlReading.MYSQL;
    }

    private void skipLine() {
        position = SqlComments.endOfLine(sql, position);
    }

    private void skipComment() {
        if (at(2) == '!' || (at(2) == 'M' && at(3) == '!')) {
            ambiguous = true;
            if (reading == SqlReading.MYSQL) {
                position = SqlComments.contentOfExecuted(sql, position);
                return;
            }
        }
        int end = SqlComments.endOfBlock(sql, position, reading == SqlReading.STANDARD);
        complete &= end >= 0;
        position = end >= 0 ? end : sql.length();
    }

    private SqlToken word() {
        int start = position;
        while (isWordPart(at(0))) {
            position++;
        }
        text = sql.substring(start, position).toUpperCase(Locale.ROOT);
        if (at(0) == '\'' && text.equals("E")) {
            position++;
            return quoted('\'', true, SqlToken.LITERAL);
        }
        if (at(0) == '\'' && (text.equals("Q") || text.equals("NQ")) && reading == SqlReading.STANDARD) {
            return oracleQuoted();
        }
        return SqlToken.WORD;
    }

    private SqlToken quoted(char quote, boolean escapes, SqlToken kind) {
        while (position < sql.length()) {
            char c = sql.charAt(position++);
            if (c == '\\' && escapes) {
                position++;
            } else if (c == '\\') {
                ambiguous = true;
            } else if (c == quote && at(0) == quote) {
                position++;
            } else if (c == quote) {
                return kind;
            }
        }
        return open();
    }

    /** {@code q'[it's]'}: ends at the closing delimiter with a quote after it. */
    private SqlToken oracleQuoted() {
        char delimiter = at(1);
        int pair = "([{<".indexOf(delimiter);
        String closing = (pair < 0 ? delimiter : ")]}>".charAt(pair)) + "'";
        return closedBy(closing, position + 2);
    }

    /** {@code $$…$$} or {@code $tag$…$tag$}; a tag has no digit first, which leaves {@code $1} a parameter. */
    private SqlToken dollarQuoted() {
        int end = position;
        while (end < sql.length() && sql.charAt(end) != '$' && isWordPart(sql.charAt(end))) {
            end++;
        }
        if (end >= sql.length() || sql.charAt(end) != '$' || SqlCharacters.isDigit(at(0))) {
            return SqlToken.OTHER;
        }
        return closedBy(sql.substring(position - 1, end + 1), end + 1);
    }

    private SqlToken closedBy(String closing, int from) {
        int end = sql.indexOf(closing, from);
        if (end < 0) {
            return open();
        }
        position = end + closing.length();
        return SqlToken.LITERAL;
    }

    private SqlToken open() {
        complete = false;
        position = sql.length();
        text = ";";
        return SqlToken.END;
    }

    private SqlToken cast() {
        if (at(0) != ':') {
            return SqlToken.OTHER;
        }
        position++;
        return SqlToken.CAST;
    }

    /** Digits only: letters right after them begin a word, as in {@code 1UNION}. */
    private SqlToken number() {
        while (SqlCharacters.isDigit(at(0)) || at(0) == '.') {
            position++;
        }
        return SqlToken.LITERAL;
    }

    private char at(int offset) {
        int index = position + offset;
        return index < sql.length() ? sql.charAt(index) : 0;
    }

    private boolean isWordPart(char c) {
        if (c == '#') {
            ambiguous = true;
            return reading == SqlReading.STANDARD;
        }
        return SqlCharacters.isWordStart(c) || SqlCharacters.isDigit(c) || c == '$';
    }
}
