package io.tandem.internal.platform.embedded;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;
import static io.tandem.internal.messages.LifecycleMessages.LIFECYCLE;

import com.arjuna.ats.arjuna.coordinator.TransactionReaper;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import io.tandem.internal.limit.Limited;
import io.tandem.spi.DecisionKeeper;
import io.tandem.spi.LogView;
import io.tandem.spi.PlatformException;
import io.tandem.spi.RecoverableConnection;
import io.tandem.spi.TransactionSettings;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Narayana's parts, which are static and therefore one per process: the first application starts them, the last stops
 * them.
 */
final class NarayanaService {

    private static final TransactionSynchronizationRegistry REGISTRY = new TransactionSynchronizationRegistryImple();

    private static final Duration END = Duration.ofSeconds(4);

    private static @Nullable NarayanaService running;

    private final TransactionSettings settings;
    private final @Nullable NarayanaRecovery recovery;
    private int holders;

    private NarayanaService(TransactionSettings settings) {
        this.settings = settings;
        this.recovery = settings.durable() ? new NarayanaRecovery(settings) : null;
        NarayanaSettings.apply(settings, Optional.ofNullable(recovery).map(NarayanaRecovery::decisions));
        CurrentStore.use(Stores.open(settings));
        NarayanaSettings.applyAgain(settings);
    }

    static synchronized NarayanaService acquire(TransactionSettings settings) {
        NarayanaService service = running;
        if (service == null) {
            service = new NarayanaService(settings);
            running = service;
        } else if (!service.serves(settings)) {
            throw new PlatformException(CONFIGURATION.transactionServiceDiffers(service.settings.toString()), null);
        }
        service.holders++;
        return service;
    }

    /** An application without two-phase commit needs no log, and is content with one. */
    private boolean serves(TransactionSettings wanted) {
        return settings.equals(wanted)
                || (settings.durable()
                        && !wanted.durable()
                        && settings.timeout().equals(wanted.timeout()));
    }

    static TransactionSynchronizationRegistry synchronizationRegistry() {
        return REGISTRY;
    }

    void keep(DecisionKeeper keeper) {
        if (recovery != null) {
            recovery.decisions().add(keeper);
        }
    }

    void recover(List<RecoverableConnection> connections) {
        if (recovery != null) {
            recovery.start(connections);
        }
    }

    void endEarlierLife(List<RecoverableConnection> connections) {
        if (recovery != null) {
            recovery.endEarlierLife(connections);
        }
    }

    Optional<LogView> logView() {
        return Optional.ofNullable(recovery).map(NarayanaRecovery::log);
    }

    /**
     * @param complete whether recovery has begun on all connections
     */
    void release(List<RecoverableConnection> connections, List<DecisionKeeper> keepers, boolean complete) {
        synchronized (NarayanaService.class) {
            if (recovery != null) {
                recovery.decisions().remove(keepers, complete);
            }
            boolean ended = recovery == null || recovery.remove(connections);
            if (--holders > 0) {
                return;
            }
            running = null;
            if (recovery != null) {
                recovery.stop(ended);
            }
            stopTimeouts();
            CurrentStore.stop();
        }
    }

    /** It lets every transaction time out and waits for their ends; with a frozen database there may be none. */
    private static void stopTimeouts() {
        if (!Limited.begin("end of timeouts", () -> TransactionReaper.terminate(false))
                .await(END)) {
            LIFECYCLE.leftBehind("The rollback of a transaction", END);
        }
    }
}
