package com.example.shop.launcher;

/** The WAR with Hibernate. */
class ShopOnLibertyIT extends PageScenario {

    ShopOnLibertyIT() {
        super("liberty", "h2");
    }
}
