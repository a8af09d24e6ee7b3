package io.tandem.it.servers;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/** Two applications with a transaction service each, killed together. */
class TomcatCrashIT extends CrashScenario {

    private final Tomcat tomcat = new Tomcat();

    @Override
    Server create(Databases databases) {
        return tomcat;
    }

    @Override
    Map<String, Function<Databases, SuiteWar>> wars() {
        return Map.of(
                BY_NAME, databases -> TomcatWars.byName(databases, tomcat.log(BY_NAME)),
                BY_URL, databases -> TomcatWars.byUrl(databases, tomcat.log(BY_URL)));
    }

    /** Here it is Tandem's own recovery, which comes before the first request. */
    @Override
    Duration recovery() {
        return Duration.ofSeconds(5);
    }
}
