package io.tandem.it.crash.points;

import java.util.concurrent.atomic.AtomicInteger;

/** Many sales at once; the JVM is halted when all of them are decided, and none has been committed anywhere. */
final class Crowd {

    private final Shop shop;
    private final int size;
    private final AtomicInteger decided = new AtomicInteger();

    Crowd(Shop shop, int size) {
        this.shop = shop;
        this.size = size;
    }

    void start() {
        Instants.watch((instant, number) -> {
            if (instant.startsWith("before commit")) {
                decide();
            }
        });
        for (int seller = 1; seller <= size; seller++) {
            long id = 1_000_000L + seller;
            new Thread(() -> shop.sell(id), "seller-" + id).start();
        }
    }

    private void decide() {
        if (decided.incrementAndGet() == size) {
            Runtime.getRuntime().halt(Instants.EXIT_CODE);
        }
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
