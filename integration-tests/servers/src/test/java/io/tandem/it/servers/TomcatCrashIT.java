package io.tandem.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.servers.table.Fills;
import io.tandem.it.servers.table.On;
import io.tandem.it.servers.table.Product;
import io.tandem.it.servers.table.Suite;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two applications with a transaction service each, killed together. */
@On(Product.TOMCAT)
@Fills({Suite.CRASH_BY_NAME, Suite.CRASH_BY_URL})
class TomcatCrashIT extends CrashScenario {

    @Override
    Server create() {
        return new Tomcat();
    }

    @Override
    Set<String> ways() {
        return Set.of(BY_NAME, BY_URL);
    }

    /** Here it is Tandem's own recovery, which comes before the first request. */
    @Override
    Duration recovery() {
        return Duration.ofSeconds(5);
    }

    @Fills({})
    @Test
    void databasesOfAnApplicationWithPoolsOfTandemWorkAtTheSameTime() {
        assertThat(together(BY_URL, "PREPARE TRANSACTION")).isEqualTo(3);
        assertThat(together(BY_URL, "COMMIT PREPARED")).isEqualTo(3);
    }
}
