package io.tandem.junit5.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.junit5.internal.database.Rig.Branch;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What only PostgreSQL does. */
class PostgresSandboxTest {

    private static final String ITEMS = "select id from item order by id";

    private Rig rig;

    @BeforeEach
    void enter() throws SQLException {
        rig = Rig.postgres()
                .prepare(
                        "create table item(id int primary key)",
                        "create table part(item int constraint owner references item deferrable initially deferred,"
                                + " spare int constraint spare references item deferrable initially immediate)");
        rig.tested.enter(Mode.SANDBOX);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aFailedStatementEndsItsTransactionOnly() throws Exception {
        Branch failed = rig.writing(1);
        assertThatThrownBy(() -> failed.execute("insert into item values (1)"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23505"));
        assertThatThrownBy(() -> failed.execute(ITEMS)).satisfies(PostgresSandboxTest::isAborted);
        rig.writing(2).commit();
        assertThatThrownBy(() -> failed.execute(ITEMS)).satisfies(PostgresSandboxTest::isAborted);

        assertThatThrownBy(failed::commit).isInstanceOfSatisfying(XAException.class, e -> assertThat(e.errorCode)
                .isEqualTo(XAException.XA_RBROLLBACK));
        assertThat(rig.seen(ITEMS)).containsExactly("2");
        assertThat(rig.tested.leave().isClean()).isTrue();
    }

    private static void isAborted(Throwable e) {
        assertThat(((SQLException) e).getSQLState()).isEqualTo("25P02");
    }

    @Test
    void anExceptionOfTheDriverAloneEndsNothing() throws Exception {
        Branch branch = rig.writing(1);
        try (var statement = branch.connection().createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("insert into item values (2)"))
                    .isInstanceOf(SQLException.class);
        }
        rig.writing(3).commit();
        branch.commit();

        assertThat(rig.seen(ITEMS)).containsExactly("1", "2", "3");
    }

    @Test
    void aTransactionComesBackToLifeAtItsSavepointEvenWhenOthersWorkedMeanwhile() throws Exception {
        Branch branch = rig.writing(1).execute("savepoint here").execute("insert into item values (2)");
        assertThatThrownBy(() -> branch.execute("nonsense")).isInstanceOf(SQLException.class);
        assertThat(rig.seen(ITEMS)).containsExactly("1");
        branch.execute("rollback to savepoint here")
                .execute("insert into item values (3)")
                .commit();

        assertThat(rig.seen(ITEMS)).containsExactly("1", "3");
    }

    @Test
    void deferredConstraintsAreCheckedAtTheVote() throws Exception {
        Branch broken = rig.pooled().begin().execute("insert into part(item) values (7)");
        assertThatThrownBy(broken::prepared).isInstanceOfSatisfying(XAException.class, e -> assertThat(e.errorCode)
                .isEqualTo(XAException.XA_RBINTEGRITY));
        Branch alsoBroken = rig.pooled().begin().execute("insert into part(item) values (7)");
        assertThatThrownBy(alsoBroken::commit).isInstanceOf(XAException.class);
        rig.pooled()
                .begin()
                .execute("insert into part(item) values (8)")
                .execute("insert into item values (8)")
                .commit();

        assertThat(rig.seen("select item from part")).containsExactly("8");
    }

    @Test
    void constraintsAreDeferredAndImmediateAsBefore() throws Exception {
        rig.writing(1).commit();
        Branch next = rig.pooled().begin().execute("insert into part(item) values (7)");
        assertThatThrownBy(() -> next.execute("insert into part(spare) values (7)"))
                .hasMessageContaining("spare");
    }

    @Test
    void theSchemaCanBeChanged() throws Exception {
        rig.pooled().begin().execute("create table more(id int)").commit();

        assertThat(rig.seen("select * from more")).isEmpty();
        rig.tested.leave();
        assertThatThrownBy(() -> rig.seen("select * from more")).hasMessageContaining("more");
    }

    @Test
    void leavesWhenItsConnectionIsBrokenAndEntersAgain() throws Exception {
        Branch branch = rig.writing(1);
        rig.prepare("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where pid <> pg_backend_pid() and datname = current_database()");
        assertThatThrownBy(() -> branch.execute(ITEMS)).isInstanceOf(SQLException.class);

        Remains remains = rig.tested.leave();

        assertThat(remains.leaks()).hasSize(1);
        rig.tested.enter(Mode.SANDBOX);
        rig.writing(2).commit();
        assertThat(rig.seen(ITEMS)).containsExactly("2");
    }

    @Test
    void sequencesDoNotStandInTheWayOfARollback() throws Exception {
        rig.tested.leave();
        rig.prepare("create sequence numbers");
        rig.tested.enter(Mode.SANDBOX);
        Branch outer = rig.pooled().begin().execute("select nextval('numbers')");
        outer.execute("select * from item where id = 1 for update");
        rig.writing(1).commit();
        outer.rollback();

        assertThat(rig.seen(ITEMS)).containsExactly("1");
        assertThat(rig.tested.leave().isClean()).isTrue();
    }

    @Test
    void nothingIsKeptFromTheDatabaseWhereTheTestWantsTheRealThing() throws Exception {
        rig.tested.leave();
        rig.tested.enter(Mode.REAL);
        Branch branch = rig.writing(1).prepared();
        branch.resource().commit(branch.xid(), false);

        assertThat(rig.seenByOthers(ITEMS)).containsExactly("1");
        assertThat(rig.tested.leave().isClean()).isTrue();
    }
}
