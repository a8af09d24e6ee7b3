package com.example.shop.launcher;

import java.nio.file.Path;

class ShopOnH2IT extends ShopScenario {

    @Override
    void startDatabases(Path directory) {
        System.setProperty("sql.connection.default.url", "jdbc:h2:mem:orders");
        System.setProperty("sql.connection.warehouse.url", "jdbc:h2:mem:warehouse");
    }

    @Override
    void stopDatabases() {
        // they end with their last connection
    }
}
