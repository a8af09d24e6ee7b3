package io.tandem.it.servers;

import io.tandem.it.servers.table.Fills;
import io.tandem.it.servers.table.On;
import io.tandem.it.servers.table.Product;
import io.tandem.it.servers.table.Suite;
import java.time.Duration;
import java.util.Set;

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
}
