package io.tandem.internal.tx.jdbc;

import java.util.Set;

/** One pass over the tokens of a text, statement by statement. Used once. */
final class SqlAnalysis {

    private static final Set<String> BEFORE_A_NAME = Set.of("AS", "WITH", "RECURSIVE");
    private static final Set<String> LOCKING_READ = Set.of("SHARE", "KEY", "NO");
    private static final Set<String> ENDS_OR_BEGINS = Set.of("COMMIT", "ROLLBACK", "BEGIN", "START");
    private static final Set<String> AUTOCOMMIT = Set.of("AUTOCOMMIT", "IMPLICIT_TRANSACTIONS");

    private final SqlScanner scanner;
    private SqlVerdict total = new SqlVerdict(SqlEffect.READ, "", true);
    private boolean empty = true;

    private String head = "";
    private SqlEffect effect = SqlEffect.READ;
    private String control = "";
    private int depth;
    private int blockDepth;
    private boolean namesOfWith;
    private boolean beforeRoutine;
    private boolean routine;

    private SqlToken previous = SqlToken.END;
    private String previousWord = "";
    private SqlToken secondLast = SqlToken.END;
    private String secondLastWord = "";

    SqlAnalysis(SqlScanner scanner) {
        this.scanner = scanner;
    }

    SqlVerdict verdict() {
        for (SqlToken token = scanner.next(); token != SqlToken.END; token = scanner.next()) {
            String word = token == SqlToken.WORD ? scanner.text() : "";
            if (token == SqlToken.SEMICOLON && blockDepth == 0) {
                endStatement();
            } else if (head.isEmpty() && token != SqlToken.OPEN) {
                begin(token, word);
            } else {
                see(token, word);
            }
            secondLast = previous;
            secondLastWord = previousWord;
            previous = token;
            previousWord = word;
        }
        if (scanner.isComplete()) {
            endStatement();
        }
        // the rest of an incomplete text is left to the other reading
        boolean nothing = empty && scanner.isComplete();
        return new SqlVerdict(nothing ? SqlEffect.UNKNOWN : total.effect(), total.control(), scanner.isComplete());
    }

    private void begin(SqlToken token, String word) {
        if (token == SqlToken.WORD) {
            StatementHead first = StatementHead.of(word, scanner.ahead(StatementHead.LOOK_AHEAD));
            head = word;
            raise(first.effect(), first.words());
            namesOfWith = word.equals("WITH");
            beforeRoutine = word.equals("CREATE") || word.equals("ALTER");
            blockDepth = word.equals("BEGIN") ? 1 : 0;
        } else if ("{?=".contains(scanner.text())) {
            raise(SqlEffect.UNKNOWN, ""); // {call p()} and {? = call f()}: the word still counts
        } else {
            head = scanner.text();
            raise(SqlEffect.UNKNOWN, "");
            scanner.rejectForMySql();
        }
    }

    private void see(SqlToken token, String word) {
        switch (token) {
            case OPEN -> {
                if (mayCall()) {
                    raise(SqlEffect.UNKNOWN, "");
                }
                depth++;
            }
            case CLOSE -> depth--;
            case WORD -> {
                if (head.equals("SET") && depth == 0 && AUTOCOMMIT.contains(word)) {
                    raise(SqlEffect.CONTROL, "SET " + word);
                }
                if (word.equals("NEXTVAL")) {
                    raise(SqlEffect.UNKNOWN, "");
                }
                if (previous != SqlToken.DOT) {
                    seeWord(word);
                }
            }
            default -> {}
        }
    }

    private void seeWord(String word) {
        if (SqlWords.WRITING_INSIDE.contains(word) || isLockingRead(word)) {
            raise(SqlEffect.WRITE, "");
        } else if (SqlWords.DOUBTFUL_INSIDE.contains(word) || (previousWord.equals("NEXT") && word.equals("VALUE"))) {
            raise(SqlEffect.UNKNOWN, "");
        }
        if (depth == 0) {
            namesOfWith &= !word.equals("SELECT") && !word.equals("VALUES") && !word.equals("TABLE");
            seeRoutine(word);
            if (!routine) {
                seeControl(word);
            }
            seeBlock(word);
        }
    }

    private boolean isLockingRead(String word) {
        return (previousWord.equals("FOR") && LOCKING_READ.contains(word))
                || (previousWord.equals("LOCK") && word.equals("IN"));
    }

    /** What the body of a routine does is done by who calls it, not now. */
    private void seeRoutine(String word) {
        routine |= beforeRoutine && SqlWords.ROUTINE.contains(word);
        beforeRoutine &= SqlWords.BEFORE_ROUTINE.contains(word);
        boolean body = routine && (word.equals("AS") || word.equals("IS"));
        if (body && !scanner.ahead(1).get(0).equals("'")) {
            scanner.skipToEnd();
        }
    }

    private void seeControl(String word) {
        // SQL Server needs no semicolon before COMMIT TRAN
        boolean transaction = word.equals("TRAN") || word.equals("TRANSACTION");
        if (transaction && ENDS_OR_BEGINS.contains(previousWord) && !head.equals("ROLLBACK")) {
            raise(SqlEffect.CONTROL, previousWord);
        }
        boolean first = previous == SqlToken.SEMICOLON || SqlWords.BEFORE_INNER_STATEMENT.contains(previousWord);
        if (blockDepth > 0
                && first
                && StatementHead.endsTransactionInBlock(word, scanner.ahead(StatementHead.LOOK_AHEAD))) {
            raise(SqlEffect.CONTROL, word);
        }
    }

    private void seeBlock(String word) {
        switch (word) {
            case "BEGIN" -> blockDepth++;
            case "CASE" -> blockDepth += blockDepth > 0 && !previousWord.equals("END") ? 1 : 0;
            case "END" -> {
                if (blockDepth > 0
                        && !SqlWords.AFTER_OTHER_END.contains(scanner.ahead(1).get(0))) {
                    blockDepth--;
                }
            }
            default -> {}
        }
    }

    /** Whether the parenthesis that opens here has a function before it that isn't known to be harmless. */
    private boolean mayCall() {
        if (BEFORE_A_NAME.contains(secondLastWord) || secondLast == SqlToken.CAST || (namesOfWith && depth == 0)) {
            return false;
        }
        return switch (previous) {
            case WORD -> secondLast == SqlToken.DOT || !callsNothing();
            case NAME, LITERAL -> true;
            default -> false;
        };
    }

    private boolean callsNothing() {
        return switch (previousWord) {
            case "OVER", "FILTER" -> secondLast == SqlToken.CLOSE || secondLastWord.equals("NULLS");
            case "EXPLAIN" -> secondLast == SqlToken.END || secondLast == SqlToken.SEMICOLON;
            default -> SqlWords.isHarmlessBeforeParenthesis(secondLastWord, previousWord);
        };
    }

    private void raise(SqlEffect seen, String keywords) {
        if (seen == SqlEffect.CONTROL && effect != SqlEffect.CONTROL) {
            control = keywords;
        }
        effect = effect.strongest(seen);
    }

    private void endStatement() {
        if (!head.isEmpty()) {
            empty = false;
            total = total.and(new SqlVerdict(effect, control, true));
        }
        head = "";
        effect = SqlEffect.READ;
        control = "";
        depth = 0;
        blockDepth = 0;
        namesOfWith = false;
        beforeRoutine = false;
        routine = false;
    }
}
