package io.tandem.it.servers;

import io.tandem.it.servers.table.Fills;
import io.tandem.it.servers.table.On;
import io.tandem.it.servers.table.Product;
import io.tandem.it.servers.table.Suite;
import java.util.Set;

/** The packaged application, killed in the middle of its commits. */
@On(Product.QUARKUS)
@Fills(Suite.CRASH_BY_URL)
class QuarkusCrashIT extends CrashScenario {

    @Override
    Server create() {
        return new QuarkusServer();
    }

    @Override
    Set<String> ways() {
        return Set.of(BY_URL);
    }
}
