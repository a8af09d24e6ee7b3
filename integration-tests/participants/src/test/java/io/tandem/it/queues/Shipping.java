package io.tandem.it.queues;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
public class Shipping implements Runnable {

    @Inject
    Shop shop;

    private volatile boolean open = true;

    @Override
    public void run() {
        while (open) {
            try {
                shop.ship();
            } catch (RuntimeException e) {
                // rolled back: the broker delivers the order again, and puts it aside after some attempts
            }
        }
    }

    public void close() {
        open = false;
    }
}
