package io.tandem.junit5.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.junit5.internal.database.Rig.Branch;
import io.tandem.junit5.internal.database.Rig.Pooled;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every database with XA does the same in a sandbox. */
class SandboxTest {

    private static final String ITEMS = "select id from item order by id";

    enum Server {
        H2,
        POSTGRESQL;

        Rig entered() throws SQLException {
            Rig rig = (this == H2 ? Rig.h2() : Rig.postgres()).prepare("create table item(id int primary key)");
            rig.tested.enter(Mode.SANDBOX);
            return rig;
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatIsCommittedFromTheDatabase(Server server) throws Exception {
        try (Rig rig = server.entered()) {
            rig.writing(1).commit();
            Branch two = rig.writing(2).prepared();
            two.resource().commit(two.xid(), false);

            assertThat(rig.seen(ITEMS)).containsExactly("1", "2");
            assertThat(rig.seenByOthers(ITEMS)).isEmpty();
            assertThat(rig.tested.leave().isClean()).isTrue();
            assertThat(rig.seen(ITEMS)).isEmpty();
            assertThat(rig.seenByOthers(ITEMS)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void undoesWhatIsRolledBack(Server server) throws Exception {
        try (Rig rig = server.entered()) {
            rig.writing(1).commit();
            rig.writing(2).rollback();
            Branch three = rig.writing(3).prepared();
            three.resource().rollback(three.xid());
            rig.writing(4).commit();

            assertThat(rig.seen(ITEMS)).containsExactly("1", "4");
        }
    }

    @ParameterizedTest
    @EnumSource
    void pooledConnectionsWorkForRealBeforeAndAfterwards(Server server) throws Exception {
        try (Rig rig = server.entered()) {
            rig.tested.leave();
            Pooled pooled = rig.pooled();
            pooled.begin().execute("insert into item values (1)").commit();
            rig.tested.enter(Mode.SANDBOX);
            pooled.begin().execute("insert into item values (2)").commit();
            assertThat(rig.seen(ITEMS)).containsExactly("1", "2");
            rig.tested.leave();
            pooled.begin().execute("insert into item values (3)").commit();

            assertThat(rig.seenByOthers(ITEMS)).containsExactly("1", "3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFailedReadHarmsNobodyElse(Server server) throws Exception {
        try (Rig rig = server.entered()) {
            rig.writing(1).commit();
            Branch open = rig.writing(2);
            Connection other = rig.pooled().connection();
            assertThatThrownBy(() -> Rig.execute(other, "select * from nowhere"))
                    .isInstanceOf(SQLException.class);
            open.execute("insert into item values (3)").commit();

            assertThat(rig.seen(ITEMS)).containsExactly("1", "2", "3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFailedStatementOutsideOfATransactionHarmsNobodyElse(Server server) throws Exception {
        try (Rig rig = server.entered()) {
            Connection alone = rig.pooled().connection();
            Rig.execute(alone, "insert into item values (1)");
            assertThatThrownBy(() -> Rig.execute(alone, "insert into item values (1)"))
                    .isInstanceOf(SQLException.class);
            Rig.execute(alone, "insert into item values (2)");

            assertThat(rig.seen(ITEMS)).containsExactly("1", "2");
            assertThat(rig.seenByOthers(ITEMS)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anInnerTransactionSurvivesWhenTheOuterCommits(Server server) throws Exception {
        try (Rig rig = server.entered()) {
            Branch outer = rig.writing(1);
            rig.writing(2).commit();
            outer.execute("insert into item values (3)").commit();
            rig.writing(4).rollback();

            assertThat(rig.seen(ITEMS)).containsExactly("1", "2", "3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anInnerTransactionRollsBackAlone(Server server) throws Exception {
        try (Rig rig = server.entered()) {
            Branch outer = rig.writing(1);
            rig.writing(2).rollback();
            outer.execute("insert into item values (3)").commit();

            assertThat(rig.seen(ITEMS)).containsExactly("1", "3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOuterTransactionThatHadOnlyReadMayRollBack(Server server) throws Exception {
        try (Rig rig = server.entered()) {
            Branch outer = rig.pooled().begin().execute(ITEMS);
            rig.writing(2).commit();
            outer.execute("insert into item values (3)").rollback();

            assertThat(rig.seen(ITEMS)).containsExactly("2");
            assertThat(rig.tested.leave().isClean()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void neverLosesInSilenceWhatAnInnerTransactionCommitted(Server server) throws Exception {
        try (Rig rig = server.entered()) {
            Branch outer = rig.writing(1);
            rig.writing(2).commit();

            outer.rollback();

            assertThatThrownBy(() -> rig.seen(ITEMS))
                    .hasMessageContaining("is rolled back after another transaction that has committed its own work")
                    .hasMessageContaining("@Commit");
            assertThatThrownBy(() -> rig.writing(3)).hasMessageContaining("@Commit");
            assertThat(rig.tested.leave().problem())
                    .hasValueSatisfying(problem -> assertThat(problem).contains("@Commit"));
            assertThat(rig.seen(ITEMS)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTransactionOfTheTestItselfMayEndLast(Server server) throws Exception {
        try (Rig rig = server.entered()) {
            Branch outer = rig.writing(1);
            Branch outermost = rig.writing(2);
            rig.writing(3).commit();
            outer.rollback();
            outermost.rollback();

            assertThat(rig.tested.leave().isClean()).isTrue();
            assertThat(rig.seen(ITEMS)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTransactionMayBeContinuedOnAnotherConnection(Server server) throws Exception {
        try (Rig rig = server.entered()) {
            Branch first = rig.writing(1);
            first.resource().end(first.xid(), XAResource.TMSUSPEND);
            Pooled second = rig.pooled();
            second.xa().getXAResource().start(first.xid(), XAResource.TMJOIN);
            Rig.execute(second.connection(), "insert into item values (2)");
            second.xa().getXAResource().end(first.xid(), XAResource.TMSUCCESS);
            first.resource().start(first.xid(), XAResource.TMRESUME);
            first.execute("insert into item values (3)").rollback();

            assertThat(rig.seen(ITEMS)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void savepointsOfATransactionAreItsOwn(Server server) throws Exception {
        try (Rig rig = server.entered()) {
            Branch outer = rig.writing(1).execute("savepoint here").execute("insert into item values (2)");
            Branch inner = rig.pooled().begin();
            inner.execute("savepoint here").execute("insert into item values (3)");
            inner.execute("rollback to savepoint here").execute("release savepoint here");
            inner.commit();
            outer.execute("rollback to savepoint here");
            Savepoint byMethod = outer.connection().setSavepoint("there");
            outer.execute("insert into item values (4)");
            outer.connection().rollback(byMethod);
            outer.commit();

            assertThat(rig.seen(ITEMS)).containsExactly("1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSavepointDoesNotTakeOthersWorkWithIt(Server server) throws Exception {
        try (Rig rig = server.entered()) {
            Branch outer = rig.writing(1).execute("savepoint here");
            rig.writing(2).commit();

            assertThatThrownBy(() -> outer.execute("rollback to savepoint here"))
                    .hasMessageContaining("@Commit");
            assertThat(rig.tested.leave().problem()).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatATestLeftRunningCannotReachTheDatabase(Server server) throws Exception {
        try (Rig rig = server.entered()) {
            Branch left = rig.writing(1);
            PreparedStatement statement = left.connection().prepareStatement("insert into item values (2)");
            rig.tested.leave();

            assertThatThrownBy(statement::execute).hasMessageContaining("is over");
            assertThatThrownBy(() -> left.execute("insert into item values (3)"))
                    .hasMessageContaining("is over");
            assertThatThrownBy(left::commit).isInstanceOf(XAException.class);
            left.connection().close();
            assertThat(rig.seenByOthers(ITEMS)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStatementFromBeforeTheTestIsRefusedInIt(Server server) throws Exception {
        try (Rig rig = server.entered()) {
            rig.tested.leave();
            Connection connection = rig.pooled().connection();
            PreparedStatement statement = connection.prepareStatement("insert into item values (1)");
            rig.tested.enter(Mode.SANDBOX);

            assertThatThrownBy(statement::execute).hasMessageContaining("Make it anew");
            assertThat(rig.seenByOthers(ITEMS)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTransactionFromBeforeTheTestEndsWhereItBegan(Server server) throws Exception {
        try (Rig rig = server.entered()) {
            rig.tested.leave();
            Branch real = rig.writing(1);
            rig.tested.enter(Mode.SANDBOX);
            real.execute("insert into item values (2)").commit();
            rig.tested.leave();

            assertThat(rig.seenByOthers(ITEMS)).containsExactly("1", "2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void statementsThatEndTransactionsAreRefused(Server server) throws Exception {
        try (Rig rig = server.entered()) {
            Connection connection = rig.pooled().connection();

            assertThatThrownBy(() -> Rig.execute(connection, "commit")).hasMessageContaining("@Commit");
            assertThatThrownBy(() -> Rig.execute(connection, "/* no */ rollback"))
                    .hasMessageContaining("@Commit");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDoomedTestCommitsNothingAndIsToldWhereItTried(Server server) throws Exception {
        try (Rig rig = server.entered()) {
            rig.tested.leave();
            rig.tested.enter(Mode.DOOMED);
            Branch one = rig.writing(1);
            Branch two = rig.writing(2);

            assertThatThrownBy(two::commit).isInstanceOfSatisfying(XAException.class, e -> assertThat(e.errorCode)
                    .isEqualTo(XAException.XA_RBROLLBACK));
            assertThatThrownBy(one::prepared).isInstanceOf(XAException.class);
            assertThatThrownBy(() -> Rig.execute(rig.pooled().connection(), "insert into item values (3)"))
                    .hasMessageContaining("forbids commits");
            assertThat(rig.seen(ITEMS)).isEmpty();
            assertThat(rig.tested.leave().refusedCommits()).hasSize(3);
        }
    }
}
