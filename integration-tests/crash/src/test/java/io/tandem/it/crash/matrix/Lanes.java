package io.tandem.it.crash.matrix;

import io.tandem.it.crash.Servers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Consumer;

/** Sets of servers, each for one configuration at a time. Thread-safe. */
final class Lanes implements AutoCloseable {

    private final List<Servers> all = new ArrayList<>();
    private final BlockingDeque<Servers> free = new LinkedBlockingDeque<>();

    Lanes(int count) {
        for (int i = 0; i < count; i++) {
            all.add(new Servers());
        }
        free.addAll(all);
    }

    /** Does something with a set that nobody else uses meanwhile. */
    void use(Consumer<Servers> work) {
        Servers servers = taken();
        try {
            work.accept(servers);
        } finally {
            free.addFirst(servers); // its servers run
        }
    }

    private Servers taken() {
        try {
            return free.takeFirst();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        all.forEach(Servers::close);
    }
}
