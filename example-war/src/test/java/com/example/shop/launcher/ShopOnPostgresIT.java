package com.example.shop.launcher;

import java.nio.file.Path;

class ShopOnPostgresIT extends ShopScenario {

    private PostgresServer orders;
    private PostgresServer warehouse;

    @Override
    void startDatabases(Path directory) throws Exception {
        orders = new PostgresServer("default", directory.resolve("default"));
        warehouse = new PostgresServer("warehouse", directory.resolve("warehouse"));
    }

    @Override
    void stopDatabases() throws Exception {
        orders.close();
        warehouse.close();
    }
}
