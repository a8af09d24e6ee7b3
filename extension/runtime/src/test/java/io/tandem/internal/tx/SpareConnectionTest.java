package io.tandem.internal.tx;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.internal.tx.xa.DriverErrors;
import java.time.Duration;
import javax.sql.XAConnection;
import org.junit.jupiter.api.Test;

/** The connection of a start that recovery goes on with. */
class SpareConnectionTest {

    private final ProbedDatabase database = new ProbedDatabase();
    private final SpareConnection spare = new SpareConnection("shop");

    @Test
    void isWhatRecoveryOpensFirst() throws Exception {
        spare.keep(database.getXAConnection());
        Branches branches =
                new Branches("shop", "shop at home", database, spare, DriverErrors.STANDARD, Duration.ofSeconds(30));

        XAConnection first = branches.open();
        assertThat(database.calls()).containsExactly("open");
        XAConnection second = branches.open();
        assertThat(database.calls()).containsExactly("open", "open");

        spare.close();
        first.close();
        second.close();
        assertThat(database.calls()).containsExactly("open", "open", "close", "close");
    }

    @Test
    void isReplacedWhereItDoesNotAnswerAnyMore() {
        spare.keep(database.getXAConnection());
        database.down(true);

        assertThat(spare.take()).isEmpty();
        assertThat(database.calls()).containsExactly("open", "close");
    }

    @Test
    void isClosedWithTheStartWhereNobodyTookIt() {
        spare.keep(database.getXAConnection());

        spare.close();

        assertThat(spare.take()).isEmpty();
        assertThat(database.calls()).containsExactly("open", "close");
    }

    @Test
    void isClosedWhereItComesAfterTheEndOfTheStart() {
        spare.close();

        spare.keep(database.getXAConnection());

        assertThat(spare.take()).isEmpty();
        assertThat(database.calls()).containsExactly("open", "close");
    }
}
