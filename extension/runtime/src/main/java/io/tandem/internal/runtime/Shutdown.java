package io.tandem.internal.runtime;

import static io.tandem.internal.messages.LifecycleMessages.LIFECYCLE;

import io.tandem.internal.limit.Limited;
import io.tandem.internal.tx.Database;
import io.tandem.internal.tx.RunningTransactions;
import java.time.Duration;
import java.util.List;

/** The steps of the end that databases have a say in, each within a limit whatever they do. */
final class Shutdown {

    private static final Duration ROLLBACK = Duration.ofSeconds(2);
    private static final Duration POOLS = Duration.ofSeconds(4);

    private Shutdown() {}

    /** Refuses new transactions and waits for those that run; what does not end in time is rolled back. */
    static void drain(RunningTransactions running, Duration limit) {
        running.close();
        int left = running.awaitEnd(limit);
        if (left > 0) {
            LIFECYCLE.notDrained(left, limit);
            running.rollBack(ROLLBACK);
        }
    }

    /** Closes all pools at once. */
    static void close(List<Database> databases) {
        long deadline = System.nanoTime() + POOLS.toNanos();
        List<Limited> steps = databases.stream()
                .map(database -> Limited.begin("end of pool " + database.name(), database::close))
                .toList();
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).await(Duration.ofNanos(deadline - System.nanoTime()))) {
                LIFECYCLE.leftBehind(
                        "The pool of connection '" + databases.get(i).name() + "'", POOLS);
            }
        }
    }
}
