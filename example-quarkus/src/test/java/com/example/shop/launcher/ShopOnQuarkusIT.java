package com.example.shop.launcher;

/** The packaged application. */
class ShopOnQuarkusIT extends PageScenario {

    ShopOnQuarkusIT() {
        super("quarkus", "h2");
    }
}
