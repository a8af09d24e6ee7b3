package io.tandem.junit5.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.junit5.Step;
import io.tandem.junit5.internal.database.Rig.Branch;
import io.tandem.junit5.internal.database.Rig.Pooled;
import java.sql.Connection;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultsTest {

    private static final String ITEMS = "select id from item order by id";

    /** Where, and whether in a sandbox. */
    enum Setting {
        H2_SANDBOX(Mode.SANDBOX),
        H2_REAL(Mode.REAL),
        POSTGRESQL_SANDBOX(Mode.SANDBOX),
        POSTGRESQL_REAL(Mode.REAL);

        private final Mode mode;

        Setting(Mode mode) {
            this.mode = mode;
        }

        Rig entered() throws SQLException {
            Rig rig = name().startsWith("H2") ? Rig.h2() : Rig.postgres();
            rig.prepare("create table item(id int primary key)");
            rig.tested.enter(mode);
            return rig;
        }
    }

    private static void refuses(int code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(XAException.class, e -> assertThat(e.errorCode)
                .isEqualTo(code));
    }

    private static void refuses(String state, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState())
                .isEqualTo(state));
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedVoteRollsBack(Setting setting) throws Exception {
        try (Rig rig = setting.entered()) {
            rig.tested.failAt(Fault.at(Step.PREPARE).times(2));
            refuses(XAException.XA_RBROLLBACK, rig.writing(1)::prepared);
            refuses(XAException.XA_RBROLLBACK, rig.writing(2)::commit);
            rig.writing(3).commit();

            assertThat(rig.seen(ITEMS)).containsExactly("3");
            assertThat(rig.tested.leave().isClean()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCommitWithoutAnswerIsCarriedOutLater(Setting setting) throws Exception {
        try (Rig rig = setting.entered()) {
            rig.tested.failAt(Fault.at(Step.COMMIT));
            Branch branch = rig.writing(1).prepared();
            refuses(XAException.XAER_RMFAIL, () -> branch.resource().commit(branch.xid(), false));

            XAResource recovery = rig.pooled().xa().getXAResource();
            assertThat(recovery.recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN))
                    .extracting(BranchKey::new)
                    .containsExactly(new BranchKey(branch.xid()));
            recovery.commit(branch.xid(), false);

            assertThat(rig.seen(ITEMS)).containsExactly("1");
            assertThat(recovery.recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN))
                    .isEmpty();
            assertThat(rig.tested.leave().isClean()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCommitThatComesAfterTheTestFindsNothingInItsWay(Setting setting) throws Exception {
        try (Rig rig = setting.entered()) {
            rig.tested.failAt(Fault.at(Step.COMMIT));
            Branch branch = rig.writing(1).prepared();
            refuses(XAException.XAER_RMFAIL, () -> branch.resource().commit(branch.xid(), false));
            assertThat(rig.tested.leave().isClean()).isTrue();
            branch.resource().commit(branch.xid(), false);

            assertThat(rig.seenByOthers(ITEMS)).hasSize(setting.mode == Mode.REAL ? 1 : 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCommitInOnePhaseWithoutAnswerIsUndone(Setting setting) throws Exception {
        try (Rig rig = setting.entered()) {
            rig.tested.failAt(Fault.at(Step.COMMIT));
            refuses(XAException.XAER_RMFAIL, rig.writing(1)::commit);

            assertThat(rig.seen(ITEMS)).isEmpty();
            assertThat(rig.tested.leave().isClean()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedRollbackLeavesOnlyWhatIsPrepared(Setting setting) throws Exception {
        try (Rig rig = setting.entered()) {
            rig.tested.failAt(Fault.at(Step.ROLLBACK).times(2));
            refuses(XAException.XAER_RMFAIL, rig.writing(1)::rollback);
            Branch prepared = rig.writing(2).prepared();
            refuses(XAException.XAER_RMFAIL, () -> prepared.resource().rollback(prepared.xid()));

            assertThat(rig.pooled().xa().getXAResource().recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN))
                    .extracting(BranchKey::new)
                    .containsExactly(new BranchKey(prepared.xid()));
            assertThat(rig.tested.leave().isClean()).isTrue();
            prepared.resource().rollback(prepared.xid());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatBreaksLosesItsTransaction(Setting setting) throws Exception {
        try (Rig rig = setting.entered()) {
            Branch branch = rig.writing(1);
            rig.tested.failAt(Fault.at(Step.STATEMENT));
            refuses("08006", () -> branch.execute("insert into item values (2)"));
            assertThatThrownBy(() -> branch.execute(ITEMS)).isInstanceOf(SQLException.class);
            assertThat(branch.connection().isValid(1)).isFalse();
            assertThatThrownBy(branch::commit).isInstanceOf(XAException.class);

            rig.writing(3).commit();
            assertThat(rig.seen(ITEMS)).containsExactly("3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedStatementMayHaveAnyState(Setting setting) throws Exception {
        try (Rig rig = setting.entered()) {
            Branch branch = rig.writing(1);
            rig.tested.failAt(Fault.at(Step.STATEMENT).withSqlState("40001"));
            refuses("40001", () -> branch.execute("insert into item values (2)"));

            if (setting.name().startsWith("POSTGRESQL")) {
                refuses("25P02", () -> branch.execute(ITEMS));
            }
            branch.rollback();
            assertThat(rig.seen(ITEMS)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionCanBeRefused(Setting setting) throws Exception {
        try (Rig rig = setting.entered()) {
            Pooled idle = rig.pooled();
            rig.tested.failAt(Fault.at(Step.CONNECT).times(2));
            refuses("08001", rig::pooled);
            refuses(XAException.XAER_RMFAIL, idle::begin);
            idle.begin().execute("insert into item values (1)").commit();

            assertThat(rig.seen(ITEMS)).containsExactly("1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhatNeverFired(Setting setting) throws Exception {
        try (Rig rig = setting.entered()) {
            rig.tested.failAt(Fault.at(Step.PREPARE).times(2));
            assertThatThrownBy(rig.writing(1)::commit).isInstanceOf(XAException.class);

            assertThat(rig.tested.leave().unfiredFaults()).containsExactly(Fault.at(Step.PREPARE));
            rig.writing(2).commit();
            assertThat(rig.tested.leave().isClean()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2_SANDBOX", "H2_REAL"})
    void aConnectionWithoutXaIsRefusedToo(Setting setting) throws Exception {
        try (Rig rig = setting.entered();
                Connection connection = rig.connection()) {
            connection.setAutoCommit(false);
            Rig.execute(connection, "insert into item values (1)");
            rig.tested.failAt(Fault.at(Step.PREPARE));
            refuses("40000", connection::commit);
            Rig.execute(connection, "insert into item values (2)");
            connection.commit();
            connection.setAutoCommit(true);
            rig.tested.failAt(Fault.at(Step.CONNECT));
            refuses("08001", () -> connection.setAutoCommit(false));
            connection.setAutoCommit(false);
            Rig.execute(connection, "insert into item values (3)");
            rig.tested.failAt(Fault.at(Step.COMMIT));
            refuses("08006", connection::commit);

            assertThat(rig.seen(ITEMS)).containsExactly("2");
        }
    }
}
