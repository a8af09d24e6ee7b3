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

    @Transactional
    public void change(String item, String price) {
        prices.put(item, price);
    }

    /** As {@link #offer}, in a JVM that dies at a step before the databases and the cache have come to it. */
    @Transactional
    public void dieBefore(String step, String item) {
        halting.join(step);
        offer(item, "1");
    }

    /** Dies when they have done the step. */
    @Transactional
    public void dieAfter(String step, String item) {
        offer(item, "1");
        halting.join(step);
    }
}
