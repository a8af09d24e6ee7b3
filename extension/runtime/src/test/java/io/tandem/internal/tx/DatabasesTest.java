package io.tandem.internal.tx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.internal.plan.ConnectionPlan;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** Finding a database and connecting to it once. */
class DatabasesTest {

    private final Databases databases = new StandInPlatform(true).databases();

    @Test
    void aDatabaseThatAnswersIsKnownFromThenOn() {
        DatabaseFacts facts = databases
                .find(Configured.plan(false, "url", "jdbc:h2:mem:reached;PASSWORD=geheim;USER=sa"), Optional.empty())
                .await()
                .facts();

        assertThat(facts.product()).matches("H2 2\\.[0-9.]+");
        assertThat(facts.url()).startsWith("jdbc:h2:mem:reached").doesNotContain("geheim");
        assertThat(facts.crashSafe()).isFalse();
    }

    @Test
    void aDatabaseIsReachedByItsXaDataSourceUnderTwoPhase() {
        Databases.Reached reached = databases
                .find(Configured.plan(true, "url", "jdbc:h2:mem:reached-xa"), Optional.empty())
                .await();

        assertThat(reached.source()).isInstanceOf(Source.Xa.class);
    }

    @Test
    void aDatabaseThatCanNotBeReachedIsReportedWithItsOwnWords() {
        assertUnreachable("url", "jdbc:h2:tcp://localhost:1/shop;USER=sa;PASSWORD=geheim")
                .hasMessageStartingWith(
                        "TANDEM00141: Connection 'shop' (jdbc:h2:tcp://localhost:1/shop) can't be reached: ")
                .hasMessageContaining("Connection refused")
                .hasMessageContaining("'sql.connection.shop.start-wait'")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void theCauseAtTheRootIsTold() {
        SQLException outer = new SQLException("no connection");
        outer.initCause(new ConnectException("host is down"));

        assertThatThrownBy(() -> databases
                        .find(Configured.plan(false), Optional.of(new Wavering(outer)))
                        .await())
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("no connection (host is down)")
                .hasCause(outer);
    }

    @Test
    void aSuppliedDataSourceThatGivesNoConnectionIsNotBlamedOnKeys() {
        assertThatThrownBy(() -> databases
                        .find(Configured.plan(false), Optional.of(new Wavering(new SQLException("wrong door"))))
                        .await())
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith(
                        "TANDEM00149: The data source supplied for connection 'shop' gives no connection: wrong door.")
                .hasMessageNotContaining("sql.connection.shop.url");
    }

    @Test
    void aDriverThatTellsThePasswordIsNotRepeated() {
        for (boolean twophase : new boolean[] {true, false}) {
            assertThatThrownBy(() -> databases
                            .find(
                                    Configured.plan(
                                            twophase,
                                            "url",
                                            "jdbc:acme://scott:tiger@db/shop",
                                            "username",
                                            "scott",
                                            "password",
                                            "geheim",
                                            "driver",
                                            Drivers.Both.class.getName()),
                                    Optional.empty())
                            .await())
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("no route to jdbc:acme://db/shop with ***")
                    .satisfies(e ->
                            assertThat(stackTrace(e)).doesNotContain("geheim").doesNotContain("tiger"));
        }
    }

    @Test
    void aShortPasswordDoesNotSpoilTheWords() {
        assertUnreachable("url", "jdbc:h2:tcp://localhost:1/shop", "username", "sa", "password", "re")
                .hasMessageContaining("refused");
    }

    @Test
    void aDriverThatDoesNotTakeTheAddressIsReported() {
        assertUnreachable("url", "jdbc:acme:shop", "driver", Drivers.Picky.class.getName())
                .hasMessageContaining("does not accept the address");
    }

    @Test
    void aDatabaseIsWaitedForWhereThatIsConfigured() {
        SQLException down = new SQLException("starting up");
        Wavering wavering = new Wavering(down, down, down);
        ConnectionPlan plan = Configured.plan(false, "start-wait", "60s");

        assertThat(databases.find(plan, Optional.of(wavering)).await().facts().product())
                .startsWith("H2 ");
        assertThat(wavering.asked()).isEqualTo(4);
    }

    @Test
    void nobodyIsKeptWaitingWhoWantsToStop() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> databases
                        .find(
                                Configured.plan(false, "start-wait", "60s"),
                                Optional.of(new Wavering(new SQLException("starting up"), new SQLException("still"))))
                        .await())
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("starting up");
        assertThat(Thread.interrupted()).isTrue();
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertUnreachable(String... keysAndValues) {
        return assertThatThrownBy(() -> databases
                        .find(Configured.plan(false, keysAndValues), Optional.empty())
                        .await())
                .isInstanceOf(DatabaseException.class);
    }

    private static String stackTrace(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
