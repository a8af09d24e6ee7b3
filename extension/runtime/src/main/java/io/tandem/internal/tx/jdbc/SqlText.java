package io.tandem.internal.tx.jdbc;

/** A statement text that was admitted, with its effect. */
record SqlText(String sql, SqlEffect effect) {

    SqlText strongest(SqlText other) {
        return effect.compareTo(other.effect) >= 0 ? this : other;
    }
}
