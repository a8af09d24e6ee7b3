package io.tandem.internal.runtime;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;

import io.tandem.internal.config.RecoveryConfig;
import io.tandem.internal.config.TransactionConfig;
import io.tandem.internal.messages.Nearest;
import io.tandem.internal.tx.Databases;
import io.tandem.internal.tx.JdbcLog;
import io.tandem.internal.tx.LogDirectory;
import io.tandem.spi.Platform;
import io.tandem.spi.PlatformException;
import io.tandem.spi.TransactionLog;
import io.tandem.spi.TransactionSettings;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The transaction service: with a log, if anything is two-phase.
 *
 * @param settings absent where the platform brings its own
 * @param description for the log
 */
record TransactionService(Platform platform, Optional<TransactionSettings> settings, String description) {

    /** Without two-phase commit there are no branches that could carry it. */
    private static final String NO_NODE = "none";

    /** The name of this node, where Tandem gives it one. */
    String node() {
        return settings.map(TransactionSettings::nodeName).orElse(NO_NODE);
    }

    /** Takes the log directory; starts nothing yet. */
    static TransactionService prepare(Startup startup, List<Databases.Reached> reached, Deque<Runnable> undo) {
        Platform platform = startup.platform();
        boolean durable = startup.twophase();
        if (!platform.ownsTransactions()) {
            if (durable) {
                platform.checkTwoPhase();
            }
            return new TransactionService(platform, Optional.empty(), durable ? "" : "; two-phase commit is off");
        }
        TransactionConfig transaction = startup.config().transaction();
        Path path = Path.of(transaction.logDir()).toAbsolutePath();
        TransactionLog log = new TransactionLog.Files(path);
        String node = NO_NODE;
        if (durable && transaction.logConnection().isPresent()) {
            JdbcLog table = JdbcLog.open(
                    named(reached, startup, transaction.logConnection().get()), transaction.nodeName());
            undo.push(table::close);
            log = new TransactionLog.Supplied(table, transaction.log());
            node = table.nodeName();
        } else if (durable) {
            LogDirectory directory = LogDirectory.take(path, transaction.nodeName());
            undo.push(directory::close);
            log = transaction.log().equals(TransactionConfig.JOURNAL)
                    ? new TransactionLog.Journal(directory.path())
                    : new TransactionLog.Files(directory.path());
            node = directory.nodeName();
        }
        RecoveryConfig recovery = startup.config().recovery();
        TransactionSettings settings = new TransactionSettings(
                durable,
                log,
                node,
                transaction.timeout(),
                recovery.period(),
                recovery.backoff(),
                recovery.orphanSafety());
        return new TransactionService(
                platform,
                Optional.of(settings),
                durable ? "; node " + node + ", log " + log : "; two-phase commit is off");
    }

    private static Databases.Reached named(List<Databases.Reached> reached, Startup startup, String name) {
        Collection<String> names = startup.plan().connections().keySet();
        return reached.stream()
                .filter(one -> one.plan().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new PlatformException(
                        CONFIGURATION.noLogConnection(name, names, Nearest.sentence(name, names)), null));
    }

    TransactionService start(Deque<Runnable> undo) {
        settings.ifPresent(own -> {
            platform.start(own);
            undo.push(platform::stop);
        });
        return this;
    }
}
