package com.example.shop.launcher;

/** The WAR without Hibernate. */
class ShopOnWildFlyIT extends PageScenario {

    ShopOnWildFlyIT() {
        super("wildfly", "h2");
    }
}
