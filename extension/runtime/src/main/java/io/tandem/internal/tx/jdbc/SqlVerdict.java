package io.tandem.internal.tx.jdbc;

/**
 * What one reading of a text says.
 *
 * @param effect the strongest of all its statements
 * @param control the refused keywords where the effect is {@link SqlEffect#CONTROL}, else empty
 * @param complete whether every quote and comment is closed; a last statement that isn't does not count
 */
record SqlVerdict(SqlEffect effect, String control, boolean complete) {

    /** Of both readings; where both end inside a quote, nothing is sure. */
    SqlVerdict and(SqlVerdict other) {
        SqlVerdict stronger = effect.compareTo(other.effect) >= 0 ? this : other;
        return new SqlVerdict(stronger.effect, stronger.control, complete || other.complete);
    }

    /** What callers get: an incomplete text may be anything. */
    SqlVerdict settled() {
        return complete ? this : new SqlVerdict(effect.strongest(SqlEffect.UNKNOWN), control, true);
    }
}
