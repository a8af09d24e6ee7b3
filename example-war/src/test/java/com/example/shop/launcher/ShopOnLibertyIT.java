package com.example.shop.launcher;

/** The WAR with Hibernate, without invoices. */
class ShopOnLibertyIT extends PageScenario {

    ShopOnLibertyIT() {
        super("liberty", "h2");
    }

    @Override
    boolean invoices() {
        return false;
    }
}
