package io.tandem.it.phases;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.Sessions;
import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.PostgresServers;
import jakarta.transaction.TransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Only what was written is prepared, and only where a second one was written too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhasesIT {

    private Application application;
    private Sessions sessions;

    @BeforeAll
    void boot() {
        application = new ApplicationArchives("phases")
                .packageOf(Left.class)
                .connection("default", PostgresServers.create(0))
                .connection("right", PostgresServers.create(1))
                .property("sql.connection.default.driver", RecordingXADataSource.class.getName())
                .property("sql.connection.right.driver", RecordingXADataSource.class.getName())
                .property("sql.connection.default.schema", "create")
                .property("sql.connection.right.schema", "create")
                .property("sql.twophase", "true")
                .start();
        sessions = application.bean(Sessions.class);
    }

    @AfterAll
    void stop() {
        if (application != null) {
            application.close();
        }
    }

    @BeforeEach
    void forget() {
        RecordingXADataSource.CALLS.clear();
    }

    @Test
    void twoWrittenConnectionsCommitInTwoPhases() throws Exception {
        application.inTransaction(() -> {
            sessions.of(Left.class).persist(new Left(1));
            sessions.of(Right.class).persist(new Right(1));
        });

        assertThat(RecordingXADataSource.CALLS).containsExactly("prepare", "prepare", "commit", "commit");
    }

    @Test
    void oneWrittenConnectionCommitsInOnePhase() throws Exception {
        application.inTransaction(() -> sessions.of(Left.class).persist(new Left(2)));

        assertThat(RecordingXADataSource.CALLS).containsExactly("commit in one phase");
    }

    @Test
    void aConnectionThatWasOnlyReadIsCommittedWithoutPrepare() throws Exception {
        application.inTransaction(() -> {
            assertThat(sessions.of(Right.class).find(Right.class, 99L)).isNull();
            sessions.of(Left.class).persist(new Left(3));
        });

        assertThat(RecordingXADataSource.CALLS).containsExactly("commit in one phase", "commit in one phase");
    }

    @Test
    void nothingIsPreparedWhereNothingWasWritten() throws Exception {
        application.inTransaction(() -> {
            assertThat(sessions.of(Right.class).find(Right.class, 99L)).isNull();
            assertThat(sessions.of(Left.class).find(Left.class, 99L)).isNull();
        });

        assertThat(RecordingXADataSource.CALLS).doesNotContain("prepare", "rollback");
    }

    @Test
    void nothingIsPreparedForARollback() throws Exception {
        TransactionManager transactions = application.bean(TransactionManager.class);
        transactions.begin();
        sessions.of(Left.class).persist(new Left(4));
        sessions.of(Right.class).persist(new Right(4));
        sessions.of(Left.class).flush();
        sessions.of(Right.class).flush();
        transactions.rollback();

        assertThat(RecordingXADataSource.CALLS).containsExactly("rollback", "rollback");
    }
}
