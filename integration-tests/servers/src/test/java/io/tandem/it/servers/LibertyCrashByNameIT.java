package io.tandem.it.servers;

import io.tandem.it.servers.table.Fills;
import io.tandem.it.servers.table.On;
import io.tandem.it.servers.table.Product;
import io.tandem.it.servers.table.Suite;
import java.util.Set;

/** With the server's data sources, which are the only ones it recovers. */
@On(Product.LIBERTY)
@Fills(Suite.CRASH_BY_NAME)
class LibertyCrashByNameIT extends CrashScenario {

    @Override
    Server create() {
        return new Liberty();
    }

    @Override
    Set<String> ways() {
        return Set.of(BY_NAME);
    }
}
