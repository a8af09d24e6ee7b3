package io.tandem.internal.runtime;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** New attempts at what failed for a reason that passes, for the shell's interceptor; thread-safe. */
public interface Retries {

    /**
     * Does work, again if it failed for a reason that passes and nothing of it was committed. In a transaction it is done
     * once.
     *
     * @param place for messages
     * @throws Exception what the last attempt threw
     */
    @Nullable
    Object call(int attempts, Duration delay, String place, Callable<@Nullable Object> work) throws Exception;
}
