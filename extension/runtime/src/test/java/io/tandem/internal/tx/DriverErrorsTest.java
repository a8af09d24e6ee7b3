package io.tandem.internal.tx;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.internal.tx.xa.DriverErrors;
import io.tandem.internal.tx.xa.Meaning;
import io.tandem.internal.tx.xa.XaCodes;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the errors of each product mean. MySQL's, Oracle's and SQL Server's are tried nowhere. */
class DriverErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "postgresql, 57P01, 0, LOST",
        "postgresql, 57P02, 0, LOST",
        "postgresql, 08006, 0, LOST",
        "postgresql, 25P03, 0, LOST",
        "postgresql, , 0, LOST",
        "postgresql, 40003, 0, LOST",
        "postgresql, 42704, 0, UNKNOWN_BRANCH",
        "postgresql, 40001, 0, ROLLED_BACK",
        "postgresql, 40P01, 0, ROLLED_BACK",
        "postgresql, 23505, 0, ROLLED_BACK",
        "postgresql, 55000, 0, REFUSED",
        "mariadb, 08000, -1, LOST",
        "mariadb, 70100, 1927, LOST",
        "mariadb, HY000, 2013, LOST",
        "mariadb, XAE04, 1397, UNKNOWN_BRANCH",
        "mariadb, XA102, 1614, ROLLED_BACK",
        "mariadb, XAE07, 1399, REFUSED",
        "mysql, 08S01, 0, LOST",
        "mysql, HY000, 4031, LOST",
        "mysql, XAE04, 1397, UNKNOWN_BRANCH",
        "oracle, 66000, 3113, LOST",
        "oracle, 99999, 17002, LOST",
        "oracle, 72000, 2091, ROLLED_BACK",
        "oracle, 42000, 1031, REFUSED",
        "sqlserver, 08S01, 0, LOST",
        "sqlserver, S0001, 1205, ROLLED_BACK",
        "sqlserver, S0001, 229, REFUSED",
        "h2, 90067, 90067, LOST",
        "h2, 90129, 90129, UNKNOWN_BRANCH"
    })
    void anErrorHasItsMeaning(String product, String state, int code, Meaning meaning) {
        assertThat(errors(product).meaning(new SQLException("no", state, code))).isEqualTo(meaning);
    }

    /** pgjdbc #4438, and MariaDB's driver with a code that is none. */
    @ParameterizedTest
    @CsvSource({"postgresql, -3, 57P01", "postgresql, -7, 08006", "mariadb, 0, 08000"})
    void aLostConnectionIsToBeTriedAgain(String product, int code, String state) {
        XAException lost = failure(code, state);

        assertThat(errors(product).repaired(lost).errorCode).isEqualTo(XAException.XAER_RMFAIL);
        assertThat(errors(product).repairedOnePhase(lost).errorCode).isEqualTo(XAException.XAER_RMFAIL);
    }

    /** pgjdbc calls a serialization failure a lost connection. */
    @Test
    void aSerializationFailureAtACommitInOnePhaseIsARollback() {
        assertThat(errors("postgresql").repairedOnePhase(failure(XAException.XAER_RMFAIL, "40001")).errorCode)
                .isEqualTo(XAException.XA_RBROLLBACK);
    }

    @ParameterizedTest
    @CsvSource({"40003", "57P01", "XX000"})
    void whatMayHaveBeenCommittedIsNoRollback(String state) {
        assertThat(errors("postgresql").repairedOnePhase(failure(XAException.XAER_RMFAIL, state)).errorCode)
                .isEqualTo(XAException.XAER_RMFAIL);
    }

    /** A transaction service takes a code that is none for a commit. */
    @Test
    void aRefusalWithoutACodeGetsOne() {
        assertThat(errors("mariadb").repaired(failure(0, "42000")).errorCode).isEqualTo(XAException.XAER_RMERR);
        assertThat(errors("mariadb").repairedOnePhase(failure(0, "42000")).errorCode)
                .isEqualTo(XAException.XAER_RMFAIL);
    }

    @ParameterizedTest
    @CsvSource({"5", "6", "7", "8", "100", "106"})
    void whatTheResourceDecidedStays(int code) {
        XAException decided = failure(code, "57P01");

        assertThat(errors("postgresql").repaired(decided)).isSameAs(decided);
        assertThat(errors("postgresql").repairedOnePhase(decided)).isSameAs(decided);
    }

    /** XAER_ASYNC, XAER_DUPID, XAER_OUTSIDE, XA_RETRY, and one that nobody knows: Narayana would call it a commit. */
    @ParameterizedTest
    @CsvSource({"-2", "-8", "-9", "4", "4711"})
    void whatNoCommitInOnePhaseMayAnswerIsUnknown(int code) {
        assertThat(errors("postgresql").repairedOnePhase(failure(code, "42000")).errorCode)
                .isEqualTo(XAException.XAER_RMFAIL);
    }

    /** Narayana would call them heuristics, and keep what the other databases have prepared. */
    @ParameterizedTest
    @CsvSource({"-2", "-8", "-9", "4", "4711"})
    void whatNoPrepareMayAnswerIsARefusal(int code) {
        assertThat(errors("postgresql").repaired(failure(code, "42000")).errorCode)
                .isEqualTo(XAException.XAER_RMERR);
    }

    @Test
    void theClassOfAnExceptionTellsALostConnection() {
        assertThat(DriverErrors.STANDARD.meaning(new SQLNonTransientConnectionException("gone", "HY000", 1)))
                .isEqualTo(Meaning.LOST);
    }

    private static XAException failure(int code, String state) {
        return XaCodes.of(code, new SQLException("no", state));
    }

    private static DriverErrors errors(String product) {
        return DatabaseTraits.ofUrl("jdbc:" + product + ":").orElseThrow().errors();
    }
}
