package io.tandem.it.servers;

import io.tandem.it.servers.table.Fills;
import io.tandem.it.servers.table.On;
import io.tandem.it.servers.table.Product;
import io.tandem.it.servers.table.Suite;
import java.util.Set;

/** GlassFish looks once for what is in doubt, with its first transaction: so one application at a time. */
@On(Product.GLASSFISH)
@Fills(Suite.CRASH_BY_NAME)
class GlassFishCrashByNameIT extends CrashScenario {

    @Override
    Server create() {
        return Domains.glassFish();
    }

    @Override
    Set<String> ways() {
        return Set.of(BY_NAME);
    }
}
