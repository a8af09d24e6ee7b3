package io.tandem.it.infinispan;

import io.tandem.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

@ApplicationScoped
public class Shop {

    @Inject
    Sessions sessions;

    @Inject
    Prices prices;

    @Inject
    Halting halting;

    @Transactional
    public void offer(String item, String price) {
        sessions.get("a").persist(new Item(item));
        sessions.get("b").persist(new Item(item));
        prices.put(item, price);
    }

    /** As {@link #offer}, in a JVM that dies when everything is prepared and committed, but nothing has heard of it yet. */
    @Transactional
    public void dieWhenDecided(String item, String price) {
        halting.join("commit");
        offer(item, price);
    }

    /** Dies when the cache is prepared, and nothing is decided. */
    @Transactional
    public void dieWhenPrepared(String item, String price) {
        offer(item, price);
        halting.join("prepare");
    }
}
