package com.example.shop.launcher;

class ShopOnPostgresIT extends ShopScenario {

    ShopOnPostgresIT() {
        super("embedded", "postgres");
    }
}
