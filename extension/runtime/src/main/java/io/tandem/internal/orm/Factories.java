package io.tandem.internal.orm;

import io.tandem.internal.plan.ConnectionPlan;
import io.tandem.internal.threads.StartThreads;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/**
 * The session factories of one start, asked for one after the other. The first is built by who asks: two threads that
 * initialize Hibernate's classes at once could wait for each other. Then those to come are built ahead, by as many threads
 * as there are processors, unless the thread of the start has to do it.
 */
public final class Factories implements AutoCloseable {

    private final FactoryBuilder builder;
    private final Queue<Open> toCome = new ArrayDeque<>();
    private final Map<String, StartThreads.Begun<FactoryBuilder.Factory>> ahead = new HashMap<>();
    private final StartThreads threads =
            new StartThreads("session factories", Runtime.getRuntime().availableProcessors());

    /** A connection whose database is open. */
    public record Open(ConnectionPlan plan, OpenDatabase database) {}

    /** @param ahead those that may be built ahead; none where threads are the server's business */
    public Factories(FactoryBuilder builder, Collection<Open> ahead) {
        this.builder = builder;
        ahead.stream().filter(open -> builder.inAnyThread(open.plan())).forEach(toCome::add);
    }

    /** @throws OrmException if Hibernate refuses entities or schema; the text says why */
    FactoryBuilder.Factory take(Open open) {
        StartThreads.Begun<FactoryBuilder.Factory> begun =
                ahead.remove(open.plan().name());
        if (begun != null) {
            return begun.ended();
        }
        toCome.remove(open);
        try {
            return build(open);
        } finally {
            begin();
        }
    }

    private void begin() {
        if (toCome.size() > 1) {
            toCome.forEach(open -> ahead.put(open.plan().name(), threads.begin(() -> build(open))));
            toCome.clear();
        }
    }

    private FactoryBuilder.Factory build(Open open) {
        return builder.build(open.plan(), open.database().hibernate());
    }

    /** Closes what was built and not taken: the start has failed, and says why. No thread is left. */
    @Override
    public void close() {
        for (StartThreads.Begun<FactoryBuilder.Factory> begun : ahead.values()) {
            try {
                begun.ended().close();
            } catch (RuntimeException another) {
                // a further reason for the start to fail
            }
        }
        threads.close();
    }
}
