package io.tandem.internal.orm;

import io.tandem.internal.plan.ConnectionPlan;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The session factories of one start, asked for one after the other. The first is built by who asks: two threads that
 * initialize Hibernate's classes at once could wait for each other. Then those to come are built ahead, by as many threads
 * as there are processors, unless the thread of the start has to do it.
 */
public final class Factories implements AutoCloseable {

    private final FactoryBuilder builder;
    private final Queue<Open> toCome = new ArrayDeque<>();
    private final Map<String, Future<FactoryBuilder.Factory>> ahead = new HashMap<>();
    private @Nullable ExecutorService threads;

    /** A connection whose database is open. */
    public record Open(ConnectionPlan plan, OpenDatabase database) {}

    /** @param ahead those that may be built ahead; none where threads are the server's business */
    public Factories(FactoryBuilder builder, Collection<Open> ahead) {
        this.builder = builder;
        ahead.stream().filter(open -> builder.inAnyThread(open.plan())).forEach(toCome::add);
    }

    /** @throws OrmException if Hibernate refuses entities or schema; the text says why */
    FactoryBuilder.Factory take(Open open) {
        Future<FactoryBuilder.Factory> begun = ahead.remove(open.plan().name());
        if (begun != null) {
            return ended(begun);
        }
        toCome.remove(open);
        try {
            return builder.build(open.plan(), open.database().hibernate());
        } finally {
            begin();
        }
    }

    private void begin() {
        if (toCome.size() > 1) {
            ExecutorService started =
                    start(Math.min(toCome.size(), Runtime.getRuntime().availableProcessors()));
            threads = started;
            toCome.forEach(open -> ahead.put(
                    open.plan().name(),
                    started.submit(
                            () -> builder.build(open.plan(), open.database().hibernate()))));
            toCome.clear();
        }
    }

    /** They see what the thread of the start sees, and keep no process alive. */
    private static ExecutorService start(int count) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "tandem: session factories");
            thread.setDaemon(true);
            thread.setContextClassLoader(loader);
            return thread;
        });
    }

    private static FactoryBuilder.Factory ended(Future<FactoryBuilder.Factory> begun) {
        try {
            return begun.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while session factories were built", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Closes what was built and not taken: the start has failed, and says why. No thread is left. */
    @Override
    public void close() {
        for (Future<FactoryBuilder.Factory> begun : ahead.values()) {
            try {
                ended(begun).close();
            } catch (RuntimeException another) {
                // a further reason for the start to fail
            }
        }
        if (threads != null) {
            threads.shutdown();
            awaitEnd(threads);
        }
    }

    private static void awaitEnd(ExecutorService threads) {
        try {
            // they have nothing left to do
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
