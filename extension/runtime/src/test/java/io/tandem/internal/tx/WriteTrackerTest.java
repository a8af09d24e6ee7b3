package io.tandem.internal.tx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.internal.config.TandemConfig.UnsafeCommit;
import io.tandem.internal.messages.LoggedMessages;
import io.tandem.internal.tx.jdbc.SqlEffect;
import io.tandem.internal.tx.jdbc.StatementWatch;
import jakarta.persistence.TransactionRequiredException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a transaction may write. */
class WriteTrackerTest {

    private static final WriteTracker.Commit TWO_PHASE = WriteTracker.Commit.TWO_PHASE;
    private static final WriteTracker.Commit ONE_PHASE = WriteTracker.Commit.ALONE;

    private final RecordingRegistry registry = new RecordingRegistry();
    private WriteTracker tracker = new WriteTracker(registry, UnsafeCommit.FAIL);

    @Test
    void oneConnectionMayBeWrittenAsOftenAsOneLikes() throws SQLException {
        registry.begin();
        StatementWatch shop = tracker.watch("shop", ONE_PHASE);

        write(shop);
        write(shop);
        write(tracker.watch("shop", ONE_PHASE));
    }

    @Test
    void aSecondConnectionIsRefusedWithTheWayOut() throws SQLException {
        registry.begin();
        write(tracker.watch("shop", ONE_PHASE));

        assertThatThrownBy(() -> write(tracker.watch("crm", ONE_PHASE)))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("25000"))
                .hasMessage("TANDEM00301: A transaction may write one connection while two-phase commit is off: it has"
                        + " written 'shop', and now writes 'crm'. Set 'sql.twophase=true' to commit both or neither, split"
                        + " the work into two transactions, or accept that one may commit without the other with"
                        + " 'sql.unsafe-commit=warn'.");
    }

    @Test
    void whatWasRefusedIsRefusedAgainAndTheFirstGoesOn() throws SQLException {
        registry.begin();
        StatementWatch shop = tracker.watch("shop", ONE_PHASE);
        StatementWatch crm = tracker.watch("crm", ONE_PHASE);
        write(shop);

        assertThatThrownBy(() -> write(crm)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> write(crm)).isInstanceOf(SQLException.class);
        write(shop);
    }

    @Test
    void anyNumberOfConnectionsMayBeRead() throws SQLException {
        registry.begin();
        write(tracker.watch("shop", ONE_PHASE));

        tracker.watch("crm", ONE_PHASE).beforeStatement("select 1", SqlEffect.READ);
        tracker.watch("log", TWO_PHASE).beforeStatement("select 1", SqlEffect.READ);
        assertThat(tracker.writes().contains("crm")).isFalse();
    }

    @Test
    void readingFirstIsNoWrite() throws SQLException {
        registry.begin();
        tracker.watch("crm", ONE_PHASE).beforeStatement("select 1", SqlEffect.READ);

        write(tracker.watch("shop", ONE_PHASE));
        assertThat(tracker.writes().contains("shop")).isTrue();
    }

    @Test
    void anythingOfUnknownEffectCountsAsWritten() throws SQLException {
        registry.begin();
        tracker.watch("shop", ONE_PHASE).beforeStatement("select f()", SqlEffect.UNKNOWN);

        assertThat(tracker.writes().contains("shop")).isTrue();
        assertThatThrownBy(() -> tracker.watch("crm", ONE_PHASE).beforeUnknownWork("ResultSet.updateRow()"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void allMayBeWrittenUnderTwoPhase() throws SQLException {
        registry.begin();

        write(tracker.watch("shop", TWO_PHASE));
        write(tracker.watch("crm", TWO_PHASE));
        write(tracker.watch("log", TWO_PHASE));
    }

    @ParameterizedTest
    @CsvSource({"TWO_PHASE,ALONE", "ALONE,TWO_PHASE", "ALONE,ALONE"})
    void twoMayBeWrittenOnlyIfBothAreTwoPhase(WriteTracker.Commit first, WriteTracker.Commit second)
            throws SQLException {
        registry.begin();
        write(tracker.watch("shop", first));

        assertThatThrownBy(() -> write(tracker.watch("crm", second))).hasMessageStartingWith("TANDEM00301: ");
    }

    @Test
    void eachTransactionCountsForItself() throws SQLException {
        registry.begin();
        write(tracker.watch("shop", ONE_PHASE));
        registry.end();
        registry.begin();

        write(tracker.watch("crm", ONE_PHASE));
        assertThat(tracker.writes().contains("shop")).isFalse();
    }

    @Test
    void oneWithoutTwoPhaseMayDecideAmongOthers() throws SQLException {
        registry.begin();
        write(tracker.watch("shop", TWO_PHASE));
        List<String> first = new ArrayList<>();
        StatementWatch crm = tracker.watch("crm", WriteTracker.Commit.DECIDING, () -> first.add("crm"));
        crm.beforeStatement("select 1", SqlEffect.READ);
        assertThat(first).isEmpty();
        write(crm);
        write(crm);

        assertThat(first).containsExactly("crm");
        assertThat(tracker.writes().twophase()).containsExactly("shop");
    }

    @ParameterizedTest
    @EnumSource(UnsafeCommit.class)
    void twoOfThemNeverDecideTogether(UnsafeCommit unsafeCommit) throws SQLException {
        tracker = new WriteTracker(registry, unsafeCommit);
        registry.begin();
        write(tracker.watch("shop", WriteTracker.Commit.DECIDING));

        assertThatThrownBy(() -> write(tracker.watch("crm", WriteTracker.Commit.DECIDING)))
                .hasMessageStartingWith("TANDEM00303: ")
                .hasMessageContainingAll("'shop'", "'crm'");
    }

    @ParameterizedTest
    @EnumSource(UnsafeCommit.class)
    void nothingIsWrittenOutsideATransaction(UnsafeCommit unsafeCommit) {
        tracker = new WriteTracker(registry, unsafeCommit);

        assertThatThrownBy(() -> write(tracker.watch("shop", TWO_PHASE)))
                .isInstanceOf(TransactionRequiredException.class)
                .hasMessageStartingWith("TANDEM00310: ")
                .hasMessageContaining("'shop'");
    }

    @Test
    void outsideATransactionReadingIsAllowedAndWhatCanNotBeTold() {
        StatementWatch shop = tracker.watch("shop", ONE_PHASE);

        assertThatCode(() -> {
                    shop.beforeStatement("select 1", SqlEffect.READ);
                    shop.beforeStatement("select f()", SqlEffect.UNKNOWN);
                    shop.beforeUnknownWork("Connection.unwrap()");
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aWarningIsGivenOnceForEachPairInWhateverOrder() throws SQLException {
        tracker = new WriteTracker(registry, UnsafeCommit.WARN);
        try (LoggedMessages log = new LoggedMessages()) {
            writeInOneTransaction("shop", "crm");
            writeInOneTransaction("shop", "crm");
            writeInOneTransaction("crm", "shop");
            assertThat(log.texts())
                    .singleElement()
                    .asString()
                    .startsWith("WARN TANDEM00350: A transaction wrote connections 'shop' and 'crm' with two-phase");

            writeInOneTransaction("shop", "crm", "log");
            assertThat(log.texts()).hasSize(3);
        }
    }

    @Test
    void nothingIsSaidWhereAllIsAllowed() throws SQLException {
        tracker = new WriteTracker(registry, UnsafeCommit.ALLOW);
        try (LoggedMessages log = new LoggedMessages()) {
            writeInOneTransaction("shop", "crm");

            assertThat(log.texts()).isEmpty();
        }
    }

    private void writeInOneTransaction(String... connections) throws SQLException {
        registry.begin();
        for (String connection : connections) {
            write(tracker.watch(connection, ONE_PHASE));
        }
        registry.end();
    }

    private static void write(StatementWatch watch) throws SQLException {
        watch.beforeStatement("update t set a = 1", SqlEffect.WRITE);
    }
}
