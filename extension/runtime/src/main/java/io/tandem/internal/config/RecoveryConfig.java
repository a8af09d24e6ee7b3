package io.tandem.internal.config;

import java.time.Duration;

/** What is configured under {@code sql.recovery}: {@code period}, {@code backoff} and {@code orphan-safety}. */
public record RecoveryConfig(Duration period, Duration backoff, Duration orphanSafety) {

    /** Short enough that nobody waits for a lock for long, long enough to cost nothing. */
    public static final RecoveryConfig DEFAULT =
            new RecoveryConfig(Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofSeconds(20));
}
