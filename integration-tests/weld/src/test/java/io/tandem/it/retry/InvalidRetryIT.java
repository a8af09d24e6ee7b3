package io.tandem.it.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.RetryTransaction;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Setting;
import jakarta.enterprise.context.Dependent;
import org.junit.jupiter.api.Test;

/** Rules that make no sense stop the start, all of them at once. */
class InvalidRetryIT {

    @Test
    void areNamedWithTheirPlace() {
        String message = new ApplicationArchives("invalid-retry")
                .classes(Account.class, Hasty.class)
                .connection("default", Setting.h2())
                .failure()
                .message();

        assertThat(message)
                .contains("TANDEM00349: @RetryTransaction on " + Hasty.class.getName() + ": 0", "'attempts'")
                .contains("TANDEM00349: @RetryTransaction on " + Hasty.class.getName() + ".run: 50", "'delay'", "50ms");
    }

    @Dependent
    @RetryTransaction(attempts = 0)
    static class Hasty {

        @RetryTransaction(delay = "50")
        void run() {}
    }
}
