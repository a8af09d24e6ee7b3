package io.tandem.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.internal.messages.Problem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Everything that stops the start, in one text. */
class StartExceptionTest {

    @Test
    void groupsProblemsByConnectionAndSaysEachOnce() {
        StartException failed = new StartException(List.of(
                Problem.of("warehouse", "W1"),
                Problem.of("crm", "C"),
                Problem.general("G"),
                Problem.of("warehouse", "W2"),
                Problem.of("crm", "C")));

        assertThat(String.valueOf(failed.getMessage()).lines())
                .containsExactly("TANDEM00170: Tandem can't start. 4 problems:", "  - G", "  - C", "  - W1", "  - W2");
    }

    @Test
    void countsOne() {
        assertThat(new StartException(List.of(Problem.general("G"))))
                .hasMessageStartingWith("TANDEM00170: Tandem can't start. 1 problem:")
                .hasNoCause();
    }

    @Test
    void leavesTextsAsTheyAre() {
        assertThat(new StartException(List.of(Problem.general("100 % of %s {0}"))))
                .hasMessageEndingWith("100 % of %s {0}");
    }

    @Test
    void keepsACauseForACloserLook() {
        Throwable cause = new IllegalStateException();

        assertThat(new StartException(List.of(Problem.general("G")), Optional.of(cause)))
                .hasCause(cause);
    }
}
