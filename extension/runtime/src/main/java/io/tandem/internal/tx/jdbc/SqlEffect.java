package io.tandem.internal.tx.jdbc;

/** What a statement text does to its database, from the weakest to the strongest. */
public enum SqlEffect {
    /** Surely writes nothing and locks nothing. */
    READ,
    /** May write: a function call, a procedure, a text that is not understood. */
    UNKNOWN,
    /** Writes, or takes row locks. */
    WRITE,
    /** Would begin or end a transaction; never executed. */
    CONTROL;

    /** Whether the connection has to count as written afterwards, unless its server can be asked. */
    public boolean mayWrite() {
        return this != READ;
    }

    SqlEffect strongest(SqlEffect other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
