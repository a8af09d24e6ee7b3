package io.tandem.internal.tx.jdbc;

/**
 * How a text falls into strings, comments and words, about which databases disagree. The database is not known here, so
 * that a text which the two readings see differently is judged by both, and the stronger effect counts.
 */
enum SqlReading {
    /** Nested comments; a backslash is a character, but for PostgreSQL's {@code E''}; {@code #} is part of words. */
    STANDARD,
    /** MySQL's and MariaDB's: backslash escapes, {@code #} comments, <code>/*! executed *&#47;</code>, no nesting. */
    MYSQL
}
