package io.tandem.internal.demarcation;

import static io.tandem.internal.messages.TransactionWarnings.WARNINGS;

import io.tandem.spi.Platform;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Repeats what failed for a reason that passes. Thread-safe. */
public final class Retry {

    private static final ThreadLocal<@Nullable Attempt> CURRENT = new ThreadLocal<>();

    /** Enough for any number of attempts. */
    private static final int MOST_DOUBLINGS = 10;

    private final Object key = new Object();
    private final Platform platform;
    private final Supplier<BooleanSupplier> doubts;

    Retry(Platform platform, Supplier<BooleanSupplier> doubts) {
        this.platform = platform;
        this.doubts = doubts;
    }

    /** A connection has become part of the running transaction of this thread. */
    public void joined() {
        Attempt attempt = CURRENT.get();
        if (attempt != null && registry().getResource(key) == null) {
            registry().putResource(key, attempt);
            registry().registerInterposedSynchronization(attempt.joined(doubts.get()));
        }
    }

    /**
     * Does work, again if it failed for a reason that passes and nothing of it was committed. In a transaction it is done
     * once.
     *
     * @param place for messages
     * @throws Exception what the last attempt threw
     */
    public @Nullable Object call(int attempts, Duration delay, String place, Callable<@Nullable Object> work)
            throws Exception {
        if (registry().getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            return work.call();
        }
        List<Exception> failures = new ArrayList<>();
        while (true) {
            Attempt attempt = new Attempt(CURRENT.get());
            CURRENT.set(attempt);
            try {
                return work.call();
            } catch (Exception failure) {
                boolean again = failures.size() + 1 < attempts && mayPass(failure, attempt, place);
                failures.add(failure);
                if (!again) {
                    throw last(failures);
                }
            } finally {
                leave(attempt);
            }
            pause(attempts, delay, place, failures);
        }
    }

    private static Exception last(List<Exception> failures) {
        Exception last = failures.get(failures.size() - 1);
        failures.stream().filter(earlier -> earlier != last).forEach(last::addSuppressed);
        return last;
    }

    private static void leave(Attempt attempt) {
        if (attempt.outer() == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(attempt.outer());
        }
    }

    private static boolean mayPass(Exception failure, Attempt attempt, String place) {
        Optional<SQLException> reason = TransientFailure.in(failure);
        if (reason.isEmpty()) {
            return false;
        }
        Optional<String> obstacle = attempt.obstacle(failure);
        obstacle.ifPresent(text -> WARNINGS.notRetried(place, text));
        return obstacle.isEmpty();
    }

    private static void pause(int attempts, Duration delay, String place, List<Exception> failures) throws Exception {
        int number = failures.size();
        long longest = delay.toMillis() << Math.min(number - 1, MOST_DOUBLINGS);
        long pause = longest - ThreadLocalRandom.current().nextLong(longest / 2 + 1);
        WARNINGS.retrying(number, attempts, place, failures.get(number - 1).toString(), pause);
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw last(failures);
        }
    }

    private TransactionSynchronizationRegistry registry() {
        return platform.synchronizationRegistry();
    }
}
