package com.example.shop.launcher;

/** The WAR with Hibernate. */
class ShopOnPayaraIT extends PageScenario {

    ShopOnPayaraIT() {
        super("payara", "h2");
    }
}
