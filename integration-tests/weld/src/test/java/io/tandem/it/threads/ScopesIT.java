package io.tandem.it.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Beans of a request and of the application, with the same injected sessions. */
class ScopesIT extends ThreadScenario {

    private static final int REQUESTS = 8;

    @Test
    void parallelRequestsHaveASessionEach() throws Exception {
        Site site = application.bean(Site.class);
        CyclicBarrier all = new CyclicBarrier(REQUESTS);
        ExecutorService requests = Executors.newFixedThreadPool(REQUESTS);
        Set<Guest> met = Collections.newSetFromMap(new IdentityHashMap<>());
        try {
            List<Future<Guest>> visits = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                long id = 10L + i;
                visits.add(requests.submit(() -> site.visit(id, all)));
            }
            for (Future<Guest> visit : visits) {
                met.add(visit.get(60, TimeUnit.SECONDS));
            }
        } finally {
            requests.shutdownNow();
        }

        assertThat(met).hasSize(REQUESTS);
        assertThat(database("default").rows("Guest where id >= 10")).isEqualTo(REQUESTS);
    }
}
