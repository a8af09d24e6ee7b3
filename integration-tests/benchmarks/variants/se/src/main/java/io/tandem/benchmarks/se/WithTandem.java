package io.tandem.benchmarks.se;

import io.tandem.benchmarks.worker.Databases;
import io.tandem.benchmarks.worker.Variant;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.Map;

/** Tandem as it comes, with two connections and two-phase commit. */
public class WithTandem implements Variant {

    private final SeContainer container;
    private final Shop shop;

    public WithTandem(Databases databases) {
        this(databases, Map.of());
    }

    WithTandem(Databases databases, Map<String, String> further) {
        System.setProperty("sql.twophase", "true");
        connection("first", databases.firstUrl());
        connection("second", databases.secondUrl());
        further.forEach(System::setProperty);
        container = SeContainerInitializer.newInstance().initialize();
        shop = container.select(Shop.class).get();
    }

    private static void connection(String name, String url) {
        String prefix = "sql.connection." + name + ".";
        System.setProperty(prefix + "url", url);
        System.setProperty(prefix + "username", Databases.USER);
        System.setProperty(prefix + "password", Databases.PASSWORD);
        System.setProperty(prefix + "pool.max-size", String.valueOf(Databases.POOL_SIZE));
    }

    @Override
    public void both(long id) {
        shop.both(id);
    }

    @Override
    public void one(long id) {
        shop.one(id);
    }

    @Override
    public void close() {
        container.close();
    }
}
