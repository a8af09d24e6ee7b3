package io.tandem.internal.tx.xa;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;

/**
 * What the errors of one product mean, by SQL state (its beginning) or vendor code: data, and the rules that read it.
 *
 * @param lostStates states of a broken connection
 * @param lostCodes vendor codes of a broken connection
 * @param unknownStates states of a branch that does not exist
 * @param unknownCodes vendor codes of a branch that does not exist
 * @param rolledBackStates states of work that was undone
 * @param rolledBackCodes vendor codes of work that was undone
 * @param emptyCodes vendor codes of the commit of a prepared branch that was undone because it had changed nothing
 */
public record DriverErrors(
        List<String> lostStates,
        Set<Integer> lostCodes,
        List<String> unknownStates,
        Set<Integer> unknownCodes,
        List<String> rolledBackStates,
        Set<Integer> rolledBackCodes,
        Set<Integer> emptyCodes) {

    /** The SQL standard's: connection exceptions; integrity, rollback and check option violations. */
    public static final DriverErrors STANDARD = new DriverErrors(
            List.of("08"), Set.of(), List.of(), Set.of(), List.of("23", "40", "44"), Set.of(), Set.of());

    /** Of the rollbacks the one of which the database does not know itself (SQL standard). */
    private static final String COMPLETION_UNKNOWN = "40003";

    private static final int DEPTH = 20;

    /** These, and further states and codes of a broken connection. */
    public DriverErrors lost(List<String> states, Integer... codes) {
        return new DriverErrors(
                joined(lostStates, states),
                Set.of(codes),
                unknownStates,
                unknownCodes,
                rolledBackStates,
                rolledBackCodes,
                emptyCodes);
    }

    /** These, and states and codes of an unknown branch. */
    public DriverErrors unknown(List<String> states, Integer... codes) {
        return new DriverErrors(
                lostStates, lostCodes, states, Set.of(codes), rolledBackStates, rolledBackCodes, emptyCodes);
    }

    /** These, and further states and codes of work that was undone. */
    public DriverErrors rolledBack(List<String> states, Integer... codes) {
        return new DriverErrors(
                lostStates,
                lostCodes,
                unknownStates,
                unknownCodes,
                joined(rolledBackStates, states),
                Set.of(codes),
                emptyCodes);
    }

    /** These, and codes of a prepared branch that had changed nothing. */
    public DriverErrors emptyBranch(Integer... codes) {
        return new DriverErrors(
                lostStates, lostCodes, unknownStates, unknownCodes, rolledBackStates, rolledBackCodes, Set.of(codes));
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** What an error of JDBC means. */
    public Meaning meaning(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        int code = e.getErrorCode();
        if (unknownCodes.contains(code) || begins(state, unknownStates)) {
            return Meaning.UNKNOWN_BRANCH;
        }
        if (e instanceof SQLNonTransientConnectionException
                || e instanceof SQLTransientConnectionException
                || e instanceof SQLRecoverableException
                || state.isEmpty()
                || state.equals(COMPLETION_UNKNOWN)
                || lostCodes.contains(code)
                || begins(state, lostStates)) {
            return Meaning.LOST;
        }
        return rolledBackCodes.contains(code) || begins(state, rolledBackStates)
                ? Meaning.ROLLED_BACK
                : Meaning.REFUSED;
    }

    /** What an error of XA means: the cause is believed before the code, which drivers choose carelessly. */
    public Meaning meaning(XAException e) {
        if (XaCodes.rolledBack(e.errorCode)) {
            return Meaning.ROLLED_BACK;
        }
        Optional<Meaning> cause = sqlCause(e).map(this::meaning);
        if (cause.isPresent() && cause.get() != Meaning.REFUSED) {
            return cause.get();
        }
        if (e.errorCode == XAException.XAER_NOTA) {
            return Meaning.UNKNOWN_BRANCH;
        }
        return cause.isEmpty() && e.errorCode == XAException.XAER_RMFAIL ? Meaning.LOST : Meaning.REFUSED;
    }

    /** Whether the second phase found nothing to commit: MariaDB undoes with its connection what is prepared and empty. */
    boolean empty(XAException e) {
        return sqlCause(e)
                .filter(cause -> emptyCodes.contains(cause.getErrorCode()))
                .isPresent();
    }

    private static Optional<SQLException> sqlCause(XAException e) {
        return causes(e)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }

    /** Whether the database did not answer in time: to ask it again at once would double the wait. */
    static boolean timedOut(XAException e) {
        return causes(e).anyMatch(SocketTimeoutException.class::isInstance);
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, each -> each != null, Throwable::getCause).limit(DEPTH);
    }

    private static boolean begins(String state, List<String> beginnings) {
        return beginnings.stream().anyMatch(state::startsWith);
    }

    /**
     * The failure of what only prepares an end ({@code start}, {@code end}, {@code prepare}, {@code recover}). MariaDB's
     * driver answers code 0 for a lost connection, which a transaction service takes for a heuristic, as it does any code
     * that no prepare may answer; beside the record of a heuristic, what is still prepared elsewhere is never undone.
     */
    public XAException repaired(XAException e) {
        if (XaCodes.isOutcome(e.errorCode)) {
            return e;
        }
        return switch (meaning(e)) {
            case LOST -> XaCodes.as(XAException.XAER_RMFAIL, e);
            case UNKNOWN_BRANCH -> XaCodes.as(XAException.XAER_NOTA, e);
            case ROLLED_BACK, REFUSED ->
                XaCodes.ofPrepareOrCommit(e.errorCode) ? e : XaCodes.as(XAException.XAER_RMERR, e);
        };
    }

    /**
     * The failure of a commit in one phase. A lost answer is unknown, also where the driver answers code 0 (MariaDB), which
     * Narayana would call a commit as it does any code that no commit may answer, or XAER_RMERR, which is a rollback by the book. What was refused is a rollback, also
     * where the driver calls it a lost connection (PostgreSQL's, of a serialization failure).
     */
    public XAException repairedOnePhase(XAException e) {
        if (XaCodes.isOutcome(e.errorCode)) {
            return e;
        }
        return switch (meaning(e)) {
            case LOST -> XaCodes.as(XAException.XAER_RMFAIL, e);
            case UNKNOWN_BRANCH -> XaCodes.as(XAException.XAER_NOTA, e);
            case ROLLED_BACK -> XaCodes.as(XAException.XA_RBROLLBACK, e);
            case REFUSED -> XaCodes.ofPrepareOrCommit(e.errorCode) ? e : XaCodes.as(XAException.XAER_RMFAIL, e);
        };
    }
}
