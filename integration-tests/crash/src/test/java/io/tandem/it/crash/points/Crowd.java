package io.tandem.it.crash.points;

import java.util.concurrent.atomic.AtomicInteger;

/** Many sales at once; the JVM is halted when all of them are decided, and none has been committed anywhere. */
final class Crowd {

    private static final String SELLER = "seller-";

    private final Shop shop;
    private final int size;
    private final AtomicInteger decided = new AtomicInteger();

    Crowd(Shop shop, int size) {
        this.shop = shop;
        this.size = size;
    }

    void start() {
        Instants.watch(instant -> {
            if (instant.startsWith("before commit")) {
                stop();
            }
        });
        for (int seller = 1; seller <= size; seller++) {
            long id = 1_000_000L + seller;
            new Thread(() -> shop.sell(id), SELLER + id).start();
        }
    }

    /** Another thread may be about to commit what a seller has decided. */
    private void stop() {
        if (Thread.currentThread().getName().startsWith(SELLER) && decided.incrementAndGet() == size) {
            Runtime.getRuntime().halt(Instants.EXIT_CODE);
        }
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
