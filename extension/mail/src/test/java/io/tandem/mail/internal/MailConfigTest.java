package io.tandem.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailConfigTest {

    private final MailConfig config = new MailConfig(
            "default",
            "mail",
            25,
            MailConfig.Tls.STARTTLS,
            Optional.of("user"),
            Optional.of("Secret-1"),
            Optional.empty(),
            Duration.ofSeconds(20),
            10,
            Duration.ofSeconds(30),
            Duration.ofMinutes(10),
            Duration.ofSeconds(2),
            Duration.ofMinutes(2));

    @Test
    void pausesLongerAndLongerUpToALimit() {
        assertThat(config.pauseAfter(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.pauseAfter(2)).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.pauseAfter(4)).isEqualTo(Duration.ofMinutes(4));
        assertThat(config.pauseAfter(6)).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.pauseAfter(1_000)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void demandsTheProtectionThatIsConfigured() {
        assertThat(config.properties())
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.auth", "true")
                .doesNotContainValue("Secret-1");
        assertThat(config).hasToString("mail:25");
    }
}
