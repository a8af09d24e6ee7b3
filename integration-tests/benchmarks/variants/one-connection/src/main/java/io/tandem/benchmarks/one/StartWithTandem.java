package io.tandem.benchmarks.one;

import io.tandem.benchmarks.worker.Databases;
import io.tandem.benchmarks.worker.OnlyStarted;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.IOException;

/** Tandem with the generated entities, each connection with a database in memory. */
public final class StartWithTandem implements OnlyStarted {

    private final SeContainer container;

    public StartWithTandem(Databases none) throws IOException {
        System.setProperty("sql.twophase", "true");
        for (String connection : Generated.entities().keySet()) {
            System.setProperty("sql.connection." + connection + ".url", Generated.url(connection));
        }
        container = SeContainerInitializer.newInstance().initialize();
    }

    @Override
    public void close() {
        container.close();
    }
}
