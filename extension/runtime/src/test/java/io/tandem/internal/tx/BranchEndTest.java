package io.tandem.internal.tx;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BranchEndTest {

    @ParameterizedTest
    @CsvSource({
        "100, true, ROLLED_BACK", // XA_RBROLLBACK
        "100, false, IN_DOUBT",
        "-7, false, AS_DECIDED", // XAER_RMFAIL
        "-7, true, IN_DOUBT",
        "4, false, AS_DECIDED", // XA_RETRY
        "7, false, AS_DECIDED", // XA_HEURCOM
        "5, false, IN_DOUBT", // XA_HEURMIX
        "-3, false, IN_DOUBT", // XAER_RMERR
        "0, false, IN_DOUBT"
    })
    void ofCommit(int code, boolean onePhase, BranchEnd end) {
        assertThat(BranchEnd.ofCommit(new XAException(code), onePhase)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "-4, true, ROLLED_BACK", // XAER_NOTA
        "-4, false, AS_DECIDED",
        "-7, false, AS_DECIDED", // XAER_RMFAIL
        "7, true, IN_DOUBT" // XA_HEURCOM
    })
    void ofRollback(int code, boolean prepareFailed, BranchEnd end) {
        assertThat(BranchEnd.ofRollback(new XAException(code), prepareFailed)).isEqualTo(end);
    }

    @Test
    void aBranchThatIsUnknownAfterAFailedPrepareIsRolledBack() {
        XAException unknown = Branch.failure(XAException.XAER_RMERR, new SQLException("no", "42704"));

        assertThat(BranchEnd.ofRollback(unknown, true)).isEqualTo(BranchEnd.ROLLED_BACK);
        assertThat(BranchEnd.ofRollback(unknown, false)).isEqualTo(BranchEnd.AS_DECIDED);
    }

    @Test
    void aSerializationFailureAtACommitInOnePhaseIsARollback() {
        assertThat(BranchEnd.ofOnePhase(failure("40001")).errorCode).isEqualTo(XAException.XA_RBROLLBACK);
    }

    @ParameterizedTest
    @CsvSource({"40003", "08006", "57P01", "XX000"})
    void nothingElseIs(String sqlState) {
        assertThat(BranchEnd.ofOnePhase(failure(sqlState)).errorCode).isEqualTo(XAException.XAER_RMFAIL);
    }

    private static XAException failure(String sqlState) {
        return Branch.failure(XAException.XAER_RMFAIL, new SQLException("no", sqlState));
    }
}
