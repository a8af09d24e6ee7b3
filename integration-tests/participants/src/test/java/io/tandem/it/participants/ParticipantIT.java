package io.tandem.it.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.Connections;
import io.tandem.InDoubt;
import io.tandem.Sessions;
import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Database;
import io.tandem.it.support.Setting;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionManager;
import javax.transaction.xa.Xid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What takes part in transactions beside connections. */
class ParticipantIT {

    private final Database database = Setting.h2();
    private Application application;
    private Notes notes;
    private Sessions sessions;
    private TransactionManager transactions;

    private static ApplicationArchives archives(Database database, boolean twophase) {
        ApplicationArchives archives = new ApplicationArchives("notes")
                .classes(Notes.class, Visit.class)
                .connection("default", database);
        return archives.property("sql.connection.default.schema", "update")
                .property("sql.twophase", String.valueOf(twophase));
    }

    @BeforeEach
    void boot() {
        boot(archives(database, true));
    }

    private void boot(ApplicationArchives archives) {
        application = archives.start();
        notes = application.bean(Notes.class);
        sessions = application.bean(Sessions.class);
        transactions = application.bean(TransactionManager.class);
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void commitsWithTheDatabase() throws Exception {
        application.inTransaction(() -> {
            notes.write("one");
            sessions.get("default").persist(new Visit(1));
            notes.write("two");
            assertThat(notes.all()).containsExactly("one", "two");
        });
        assertThat(notes.all()).containsExactly("one", "two");
        assertThat(notes.events()).containsExactly("prepare", "commit");
        assertThat(database.rows("Visit")).isEqualTo(1);
        assertThat(application.bean(Connections.class).inDoubt()).isEmpty();
    }

    @Test
    void commitsInOnePhaseAlone() throws Exception {
        application.inTransaction(() -> notes.write("one"));
        assertThat(notes.events()).containsExactly("commit in one phase");
        assertThat(notes.all()).containsExactly("one");
    }

    @Test
    void rollsBackWithTheDatabase() throws Exception {
        transactions.begin();
        notes.write("one");
        sessions.get("default").persist(new Visit(1));
        transactions.rollback();
        assertThat(notes.events()).containsExactly("rollback");
        assertThat(notes.all()).isEmpty();
        assertThat(database.rows("Visit")).isZero();
    }

    @Test
    void refusesTheCommitBeforeItBegins() {
        assertThatThrownBy(() -> application.inTransaction(() -> {
                    sessions.get("default").persist(new Visit(1));
                    notes.write("unacceptable");
                }))
                .isInstanceOf(RollbackException.class)
                .rootCause()
                .hasMessage("a note is unacceptable");
        assertThat(database.rows("Visit")).isZero();
        assertThat(notes.all()).isEmpty();
    }

    @Test
    void isWrittenInATransactionOnly() {
        assertThatThrownBy(() -> notes.write("one"))
                .isInstanceOf(TransactionRequiredException.class)
                .hasMessageStartingWith("TANDEM00481: 'notes' can be written in a transaction only");
        assertThat(notes.all()).isEmpty();
    }

    @Test
    void isNeitherReadNorWrittenInADoomedTransaction() throws Exception {
        transactions.begin();
        notes.write("one");
        transactions.setRollbackOnly();
        assertThatThrownBy(() -> notes.write("two")).hasMessageStartingWith("TANDEM00482: 'notes' is neither read");
        assertThatThrownBy(notes::all).hasMessageStartingWith("TANDEM00482:");
        transactions.rollback();
    }

    @Test
    void refusesASavepointThatItCantMake() throws Exception {
        transactions.begin();
        notes.write("one");
        assertThatThrownBy(sessions::savepoint)
                .hasMessageStartingWith(
                        "TANDEM00486: Participant 'notes' refuses to make a savepoint: it has no savepoints");
        transactions.rollback();
    }

    @Test
    void isListedWithWhatIsInDoubt() {
        Xid foreign = new ForeignXid();
        notes.inherit(foreign);
        assertThat(application.bean(Connections.class).inDoubt())
                .singleElement()
                .satisfies(branch -> {
                    assertThat(branch.connection()).isEqualTo("notes");
                    assertThat(branch.state()).isEqualTo(InDoubt.State.FOREIGN);
                });
    }

    @Test
    void isRefusedBesideAConnectionWithoutTwoPhaseCommit() throws Exception {
        application.close();
        boot(archives(database, false));
        transactions.begin();
        sessions.get("default").persist(new Visit(1));
        sessions.get("default").flush();
        assertThatThrownBy(() -> notes.write("one"))
                .hasMessageStartingWith("TANDEM00301:")
                .hasMessageContaining("'default'")
                .hasMessageContaining("'notes'")
                .hasMessageContaining("sql.twophase=true");
        transactions.rollback();
        application.inTransaction(() -> notes.write("alone"));
        assertThat(notes.all()).containsExactly("alone");
    }

    @Test
    void runsWithoutAnyConnection() throws Exception {
        application.close();
        boot(new ApplicationArchives("notes").classes(Notes.class));
        application.inTransaction(() -> notes.write("alone"));
        assertThat(notes.all()).containsExactly("alone");
    }

    @Test
    void bringsKeysThatAreReadStrictly() {
        assertThat(archives(Setting.h2(), true)
                        .property("sql.files.directry", "x")
                        .failure()
                        .message())
                .contains("TANDEM00111: Unknown key 'sql.files.directry'")
                .contains("Did you mean 'sql.files.directory'?");
    }

    /** Of a transaction service that nobody here knows. */
    private static final class ForeignXid implements Xid {

        @Override
        public int getFormatId() {
            return 4711;
        }

        @Override
        public byte[] getGlobalTransactionId() {
            return new byte[] {1};
        }

        @Override
        public byte[] getBranchQualifier() {
            return new byte[] {2};
        }
    }
}
