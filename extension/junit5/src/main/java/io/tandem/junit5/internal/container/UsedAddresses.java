package io.tandem.junit5.internal.container;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The given databases that classes use at the moment: each is used by one class at a time. Thread-safe. */
final class UsedAddresses {

    private final Set<String> used = new HashSet<>();

    /** Waits until nobody uses any of them. */
    synchronized void acquire(SetUp setUp) {
        Set<String> wanted = urls(setUp);
        while (!Collections.disjoint(used, wanted)) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while another class used the database", e);
            }
        }
        used.addAll(wanted);
    }

    synchronized void release(SetUp setUp) {
        used.removeAll(urls(setUp));
        notifyAll();
    }

    private static Set<String> urls(SetUp setUp) {
        return setUp.addresses().values().stream().map(Address::url).collect(Collectors.toSet());
    }
}
