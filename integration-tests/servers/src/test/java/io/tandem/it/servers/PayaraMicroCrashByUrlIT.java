package io.tandem.it.servers;

import java.util.Map;
import java.util.function.Function;

/** Payara looks once for what is in doubt, with its first transaction: so one application at a time. */
class PayaraMicroCrashByUrlIT extends CrashScenario {

    @Override
    Server create(Databases databases) {
        PayaraMicro server = new PayaraMicro();
        databases.byName().forEach(server::xaDataSource);
        return server;
    }

    @Override
    Map<String, Function<Databases, SuiteWar>> wars() {
        return Map.of(BY_URL, PayaraWars::byUrl);
    }
}
