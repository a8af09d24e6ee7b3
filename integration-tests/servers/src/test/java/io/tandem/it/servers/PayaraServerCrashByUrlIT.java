package io.tandem.it.servers;

import io.tandem.it.servers.table.Fills;
import io.tandem.it.servers.table.On;
import io.tandem.it.servers.table.Product;
import io.tandem.it.servers.table.Suite;
import java.util.Set;

/** Payara looks once for what is in doubt, with its first transaction: so one application at a time. */
@On(Product.PAYARA)
@Fills(Suite.CRASH_BY_URL)
class PayaraServerCrashByUrlIT extends CrashScenario {

    @Override
    Server create() {
        return Domains.payara();
    }

    @Override
    Set<String> ways() {
        return Set.of(BY_URL);
    }
}
