package io.tandem.it.infinispan;

import java.time.Duration;
import org.infinispan.notifications.Listener;
import org.infinispan.notifications.cachemanagerlistener.annotation.ViewChanged;
import org.infinispan.notifications.cachemanagerlistener.event.ViewChangedEvent;

/** Whether the cluster has had the same members for a while, so that each of them knows who is gone. */
@Listener
public final class Members {

    private static final Duration WHILE = Duration.ofSeconds(10);

    private volatile long changed = System.nanoTime();

    @ViewChanged
    public void changed(ViewChangedEvent event) {
        changed = System.nanoTime();
    }

    boolean settled() {
        return System.nanoTime() - changed > WHILE.toNanos();
    }
}
