package io.tandem.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Every check of the deployed application as a test of its own. */
final class Behaviour {

    /** Fewer would mean that the application has lost some. */
    private static final int CHECKS = 23;

    private Behaviour() {}

    static Stream<DynamicTest> of(Door door) {
        List<String> checks = door.checks();
        assertThat(checks).hasSizeGreaterThanOrEqualTo(CHECKS);
        return checks.stream().map(check -> DynamicTest.dynamicTest(check, () -> door.check(check)));
    }
}
