package io.tandem.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.TestClasses;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What an application weighs where the server has the rest. */
class WarSizeIT {

    private static final long LIMIT = 1_500_000;

    private final Path wars = TestClasses.workDirectory("wars");

    @Test
    void aWarForWildFlyHoldsItsClassesAndTandemAndIsNoHeavierThanIsSaid() {
        assertThat(new SuiteWar().with(Databases.common()).write(wars.resolve("bare.war")))
                .isRegularFile()
                .satisfies(war -> assertThat(war.toFile().length()).isLessThan(LIMIT));
    }
}
