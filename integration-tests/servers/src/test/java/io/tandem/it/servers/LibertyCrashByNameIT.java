package io.tandem.it.servers;

import java.util.Map;
import java.util.function.Function;

/** With the server's data sources, which are the only ones it recovers. */
class LibertyCrashByNameIT extends CrashScenario {

    @Override
    Server create(Databases databases) {
        Liberty server = new Liberty();
        databases.byName().forEach(server::xaDataSource);
        return server;
    }

    @Override
    Map<String, Function<Databases, SuiteWar>> wars() {
        return Map.of(BY_NAME, LibertyWars::byName);
    }

    /** It begins with the last one. */
    @Override
    String preparedLast() {
        return "default";
    }
}
