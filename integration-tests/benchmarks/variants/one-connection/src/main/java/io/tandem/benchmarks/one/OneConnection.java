package io.tandem.benchmarks.one;

import io.tandem.benchmarks.worker.Databases;
import io.tandem.benchmarks.worker.Variant;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;

/** Tandem with one connection, and without two-phase commit. */
public final class OneConnection implements Variant {

    private final SeContainer container;
    private final Shop shop;

    public OneConnection(Databases databases) {
        System.setProperty("sql.connection.default.url", databases.firstUrl());
        System.setProperty("sql.connection.default.username", Databases.USER);
        System.setProperty("sql.connection.default.password", Databases.PASSWORD);
        System.setProperty("sql.connection.default.pool.max-size", String.valueOf(Databases.POOL_SIZE));
        container = SeContainerInitializer.newInstance().initialize();
        shop = container.select(Shop.class).get();
    }

    @Override
    public void both(long id) {
        throw new UnsupportedOperationException("There is one database");
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
