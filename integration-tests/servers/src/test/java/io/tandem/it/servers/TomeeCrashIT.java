package io.tandem.it.servers;

import io.tandem.it.servers.table.Fills;
import io.tandem.it.servers.table.On;
import io.tandem.it.servers.table.Product;
import io.tandem.it.servers.table.Suite;
import java.util.Set;

/** With the log of its transaction manager, in which Tandem's pools have names. */
@On(Product.TOMEE)
@Fills({Suite.CRASH_BY_NAME, Suite.CRASH_BY_URL})
class TomeeCrashIT extends CrashScenario {

    @Override
    Server create() {
        return new Tomee().withLog().identity();
    }

    @Override
    Set<String> ways() {
        return Set.of(BY_NAME, BY_URL);
    }
}
