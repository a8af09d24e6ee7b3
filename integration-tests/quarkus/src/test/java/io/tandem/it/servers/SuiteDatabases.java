package io.tandem.it.servers;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.TreeMap;

/** The three databases of the application, new for each run of the tests. */
public final class SuiteDatabases implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Map<String, String> keys = new TreeMap<>(Databases.create().byUrl());
        keys.putAll(Databases.common());
        return keys;
    }

    @Override
    public void stop() {
        // the servers stop with the JVM
    }
}
