package io.tandem.internal.tx.jdbc;

/** Tells from a statement text alone what it does; thread-safe, and quick for a text seen before. */
public final class SqlClassifier {

    // an ORM repeats its texts; of texts with literals in them, a bounded number and size is kept
    private static final int KEPT_TEXTS = 2048;
    private static final int KEPT_LENGTH = 16_384;
    private static final RecentTexts<SqlVerdict> RECENT = new RecentTexts<>(KEPT_TEXTS);

    private SqlClassifier() {}

    /** The strongest effect of all statements in {@code sql}. */
    public static SqlEffect classify(String sql) {
        return verdict(sql).effect();
    }

    static SqlVerdict verdict(String sql) {
        return sql.length() > KEPT_LENGTH ? read(sql) : RECENT.get(sql, SqlClassifier::read);
    }

    private static SqlVerdict read(String sql) {
        SqlScanner standard = new SqlScanner(sql, SqlReading.STANDARD);
        SqlVerdict verdict = new SqlAnalysis(standard).verdict();
        if (standard.isAmbiguous()) {
            verdict = verdict.and(new SqlAnalysis(new SqlScanner(sql, SqlReading.MYSQL)).verdict());
        }
        return verdict.settled();
    }
}
