package io.tandem.internal.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.InDoubt;
import io.tandem.InDoubt.State;
import io.tandem.Resolution;
import io.tandem.spi.RecoverableConnection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.XAConnection;
import org.junit.jupiter.api.Test;

/** What can't be asked is said to be unknown, not to be nothing. */
class InDoubtWorkTest {

    private static InDoubtWork of(RecoverableConnection connection) {
        return new InDoubtWork(
                Optional.empty(),
                List.of(new ObservedConnection(
                        connection.name(), Optional.of(connection), () -> true, Optional::empty)));
    }

    @Test
    void aSilentDatabaseIsUnreachableAndNotAskedTwice() {
        SilentDatabase silent = new SilentDatabase();
        InDoubtWork work = of(silent);

        assertThat(work.list()).extracting(InDoubt::state).containsExactly(State.UNREACHABLE);
        assertThat(work.list()).extracting(InDoubt::text).first().asString().contains("no answer");
        assertThat(silent.asked()).isEqualTo(1);
    }

    @Test
    void aDatabaseThatRefusesIsUnreachableForItsOwnReason() {
        InDoubtWork work = of(new RecoverableConnection() {
            @Override
            public String name() {
                return "shut";
            }

            @Override
            public XAConnection open() throws SQLException {
                throw new SQLException("too many connections");
            }
        });

        InDoubt unreachable = work.list().get(0);
        assertThat(unreachable.connection()).isEqualTo("shut");
        assertThat(unreachable.text()).contains("too many connections");
        assertThatThrownBy(() -> work.resolve(unreachable, Resolution.COMMIT, "Ada", Optional.empty()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("TANDEM00446");
    }
}
