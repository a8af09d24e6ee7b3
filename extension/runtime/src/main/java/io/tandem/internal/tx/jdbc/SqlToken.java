package io.tandem.internal.tx.jdbc;

/** The kinds of pieces a text consists of, blanks and comments aside. */
enum SqlToken {
    WORD,
    /** A quoted identifier. */
    NAME,
    /** A string or a number. */
    LITERAL,
    OPEN,
    CLOSE,
    DOT,
    /** PostgreSQL's {@code ::}. */
    CAST,
    SEMICOLON,
    OTHER,
    END
}
