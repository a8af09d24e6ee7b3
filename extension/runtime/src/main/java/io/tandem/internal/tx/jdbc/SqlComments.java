package io.tandem.internal.tx.jdbc;

/** Where comments end. */
final class SqlComments {

    private SqlComments() {}

    static int endOfLine(String sql, int start) {
        int end = start;
        while (end < sql.length() && sql.charAt(end) != '\n' && sql.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** After the comment that starts at {@code start}, or -1 where it does not end. */
    static int endOfBlock(String sql, int start, boolean nested) {
        int depth = 1;
        int end = start + 2;
        while (depth > 0 && end < sql.length()) {
            if (sql.startsWith("*/", end)) {
                depth--;
                end += 2;
            } else if (nested && sql.startsWith("/*", end)) {
                depth++;
                end += 2;
            } else {
                end++;
            }
        }
        return depth == 0 ? end : -1;
    }

    /** After the mark and the version of a comment that MySQL or MariaDB executes. */
    static int contentOfExecuted(String sql, int start) {
        int content = sql.indexOf('!', start) + 1;
        while (content < sql.length() && SqlCharacters.isDigit(sql.charAt(content))) {
            content++;
        }
        return content;
    }
}
