package io.tandem.internal.tx.xa;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What recovery is told of a branch that it could not end. */
class RecoveredResourceTest {

    private static final DriverErrors ERRORS =
            DriverErrors.STANDARD.unknown(java.util.List.of(), 1397).emptyBranch(1402);
    private static final Xid BRANCH = new TestXid();

    /** MariaDB answers XAER_NOTA while the branch's old connection has it: recovery would take it for finished. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBranchThatIsListedIsNotUnknown(boolean commit) {
        ends(resource(true, failure(XAException.XAER_NOTA, "XAE04", 1397)), commit, XAException.XAER_RMFAIL);
    }

    /** PostgreSQL's driver answers XAER_RMERR for a branch that another session is just ending. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBranchThatIsBusyIsTriedAgain(boolean commit) {
        ends(resource(true, failure(XAException.XAER_RMERR, "55000", 0)), commit, XAException.XAER_RMFAIL);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBranchThatIsNotListedAnyMoreIsUnknown(boolean commit) {
        ends(resource(false, failure(XAException.XAER_RMERR, "42704", 0)), commit, XAException.XAER_NOTA);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLostConnectionIsTriedAgain(boolean commit) {
        ends(resource(false, failure(0, "08000", -1)), commit, XAException.XAER_RMFAIL);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aHeuristicIsPassedOn(boolean commit) {
        ends(resource(true, failure(XAException.XA_HEURMIX, "55000", 0)), commit, XAException.XA_HEURMIX);
    }

    /** MariaDB undoes an empty branch with its connection, and calls its commit a rollback. */
    @Test
    void aBranchThatChangedNothingIsCommitted() {
        assertThatCode(() -> resource(true, failure(XAException.XA_RBROLLBACK, "XA100", 1402))
                        .commit(BRANCH, false))
                .doesNotThrowAnyException();
    }

    private static void ends(XAResource resource, boolean commit, int code) {
        ThrowingCallable end = () -> {
            if (commit) {
                resource.commit(BRANCH, false);
            } else {
                resource.rollback(BRANCH);
            }
        };
        assertThatThrownBy(end)
                .isInstanceOf(XAException.class)
                .extracting("errorCode")
                .isEqualTo(code);
    }

    private static XAException failure(int code, String state, int vendorCode) {
        return XaCodes.of(code, new SQLException("no", state, vendorCode));
    }

    private static XAResource resource(boolean listed, XAException failure) {
        Object driver = Proxy.newProxyInstance(
                RecoveredResourceTest.class.getClassLoader(),
                new Class<?>[] {XAResource.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("recover")) {
                        return listed ? new Xid[] {BranchId.of(BRANCH)} : new Xid[0];
                    }
                    throw failure;
                });
        return new RecoveredResource((XAResource) driver, ERRORS);
    }

    private static final class TestXid implements Xid {

        @Override
        public int getFormatId() {
            return 1;
        }

        @Override
        public byte[] getGlobalTransactionId() {
            return new byte[] {1, 2};
        }

        @Override
        public byte[] getBranchQualifier() {
            return new byte[] {3};
        }
    }
}
