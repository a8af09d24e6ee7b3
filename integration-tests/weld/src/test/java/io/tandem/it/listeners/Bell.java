package io.tandem.it.listeners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PostPersist;
import java.util.concurrent.atomic.AtomicInteger;

/** A listener that is a bean as well. */
@ApplicationScoped
public class Bell {

    private final AtomicInteger rung = new AtomicInteger();

    @PostPersist
    void ring(Object entity) {
        rung.incrementAndGet();
    }

    int rung() {
        return rung.get();
    }
}
