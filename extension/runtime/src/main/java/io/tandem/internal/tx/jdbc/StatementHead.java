package io.tandem.internal.tx.jdbc;

import java.util.List;

/**
 * What the first words of a statement say about it.
 *
 * @param effect the weakest effect the statement can have
 * @param words the words that decide, for messages
 */
record StatementHead(SqlEffect effect, String words) {

    /** How many texts after the first word decide. */
    static final int LOOK_AHEAD = 3;

    static StatementHead of(String word, List<String> ahead) {
        String second = ahead.get(0);
        return switch (word) {
            case "COMMIT", "START", "END", "ABORT", "XA" -> new StatementHead(SqlEffect.CONTROL, word);
            case "ROLLBACK" -> new StatementHead(isToSavepoint(ahead) ? SqlEffect.READ : SqlEffect.CONTROL, word);
            case "BEGIN" ->
                new StatementHead(isTransaction(second, ahead.get(1)) ? SqlEffect.CONTROL : SqlEffect.UNKNOWN, word);
            // PREPARE COMMIT is H2's
            case "PREPARE" ->
                second.equals("TRANSACTION") || second.equals("COMMIT")
                        ? new StatementHead(SqlEffect.CONTROL, "PREPARE " + second)
                        : new StatementHead(SqlEffect.UNKNOWN, word);
            case "SET" ->
                new StatementHead(
                        second.equals("TRANSACTION") || second.equals("LOCAL") ? SqlEffect.READ : SqlEffect.UNKNOWN,
                        word);
            // Oracle's EXPLAIN PLAN writes into a table
            case "EXPLAIN" -> new StatementHead(second.equals("PLAN") ? SqlEffect.UNKNOWN : SqlEffect.READ, word);
            case "SELECT", "WITH", "VALUES", "TABLE", "SHOW", "DESCRIBE", "DESC", "SAVEPOINT", "RELEASE" ->
                new StatementHead(SqlEffect.READ, word);
            default -> new StatementHead(SqlWords.WRITING.contains(word) ? SqlEffect.WRITE : SqlEffect.UNKNOWN, word);
        };
    }

    /** Within a procedural block END, START and the like have other meanings. */
    static boolean endsTransactionInBlock(String word, List<String> ahead) {
        return word.equals("COMMIT") || (word.equals("ROLLBACK") && !isToSavepoint(ahead));
    }

    /** MariaDB's {@code BEGIN NOT ATOMIC} is a block, PostgreSQL's {@code BEGIN NOT DEFERRABLE} a transaction. */
    private static boolean isTransaction(String second, String third) {
        return SqlWords.AFTER_BEGIN_OF_TRANSACTION.contains(second)
                && !(second.equals("NOT") && third.equals("ATOMIC"));
    }

    private static boolean isToSavepoint(List<String> ahead) {
        boolean noise = ahead.get(0).equals("WORK") || ahead.get(0).equals("TRANSACTION");
        return ahead.get(noise ? 1 : 0).equals("TO");
    }
}
