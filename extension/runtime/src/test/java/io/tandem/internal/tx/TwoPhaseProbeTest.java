package io.tandem.internal.tx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.junit.jupiter.api.Test;

/** The branch that a start prepares to know whether the database can. */
class TwoPhaseProbeTest {

    private static final boolean CRASH_SAFE = true;

    private final ProbedDatabase database = new ProbedDatabase();

    @Test
    void isUndoneOnASecondConnectionWhichStaysOpen() throws Exception {
        probe("shop", database, CRASH_SAFE);

        assertThat(database.calls())
                .containsExactly("open", "recover", "start", "end", "prepare", "close", "open", "recover", "rollback");
        assertThat(database.prepared()).isEmpty();
    }

    @Test
    void isUndoneAtOnceWhereWhatIsPreparedDoesNotOutliveItsConnection() throws Exception {
        probe("shop", database, false);

        assertThat(database.calls()).containsExactly("open", "recover", "start", "end", "prepare", "rollback", "close");
    }

    @Test
    void asksWhatIsInDoubtWhereNothingWasPrepared() throws Exception {
        probe("shop", database.votes(XAResource.XA_RDONLY), CRASH_SAFE);

        assertThat(database.calls()).containsExactly("open", "recover", "start", "end", "prepare", "recover", "close");
    }

    @Test
    void undoesWhatAnEarlierOneLeftForItsOwnConnectionOnly() throws Exception {
        database.loses(true);
        assertThatThrownBy(() -> probe("shop", database, CRASH_SAFE)).isInstanceOf(XAException.class);
        assertThatThrownBy(() -> probe("crm", database, CRASH_SAFE)).isInstanceOf(XAException.class);
        database.loses(false);
        assertThat(database.prepared()).hasSize(2);

        probe("shop", database, CRASH_SAFE);
        assertThat(database.prepared()).hasSize(1);
    }

    @Test
    void leavesTheWorkOfOthersAlone() throws Exception {
        Xid work = new OtherXid(131077, new byte[] {1}, "shop".getBytes(StandardCharsets.UTF_8));
        database.holding(work);

        probe("shop", database, CRASH_SAFE);

        assertThat(database.prepared()).containsExactly(work);
    }

    private static void probe(String connection, ProbedDatabase database, boolean crashSafe) throws Exception {
        new TwoPhaseProbe(connection, database, crashSafe).run(FirstConnection.to(database));
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record OtherXid(int getFormatId, byte[] getGlobalTransactionId, byte[] getBranchQualifier) implements Xid {}

    @Test
    void sharesItsConnectionWithAllElseThatAStartAsks() {
        Databases.Reached reached = new StandInPlatform(true)
                .databases()
                .find(Configured.plan(true), Optional.of(database))
                .await();

        assertThat(reached.facts().product()).startsWith("H2 2");
        assertThat(database.calls()).containsExactly("open", "recover", "start", "end", "prepare", "rollback", "close");
    }

    @Test
    void isReportedInTheDriversOwnWords() {
        database.refuses("max_prepared_transactions is 0");

        assertThatThrownBy(() -> new StandInPlatform(true)
                        .databases()
                        .find(Configured.plan(true), Optional.of(database))
                        .await())
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith("TANDEM00302: Connection 'shop' (H2 2")
                .hasMessageContaining("can't take part in two-phase commit: max_prepared_transactions is 0.");
        assertThat(database.calls()).endsWith("close");
        assertThat(List.copyOf(database.prepared())).isEmpty();
    }
}
