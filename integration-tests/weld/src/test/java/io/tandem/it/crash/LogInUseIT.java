package io.tandem.it.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tandem.it.support.ChildJvm;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Two processes with one log and one node name would tear each other's commits. */
class LogInUseIT {

    @Test
    void aSecondProcessOnTheSameLogIsRefused() {
        CrashedShop shop = new CrashedShop().twophase();
        try (ChildJvm first = shop.restarted()) {
            await().atMost(Duration.ofSeconds(30)).until(() -> first.output().contains("sold"));

            try (ChildJvm second = shop.restarted()) {
                assertThat(second.exitCode()).as(second::output).isNotZero();
                assertThat(second.output())
                        .contains("TANDEM00", "sql.transaction.log-dir")
                        .doesNotContain("the shop is open");
            }
            assertThat(first.stop()).as(first::output).isZero();
        }
        assertThat(shop.sales()).containsExactly("2");
    }
}
