package io.tandem.it.servers;

import java.util.Map;
import java.util.function.Function;

/** With the log of its transaction manager, in which Tandem's pools have names. */
class TomeeCrashIT extends CrashScenario {

    @Override
    Server create(Databases databases) {
        Tomee server = new Tomee().withLog().identity();
        databases.byName().forEach(server::xaDataSource);
        return server;
    }

    @Override
    Map<String, Function<Databases, SuiteWar>> wars() {
        return Map.of(BY_NAME, TomeeWars::byName, BY_URL, TomeeWars::byUrl);
    }
}
