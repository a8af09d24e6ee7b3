package io.tandem.internal.runtime;

import io.tandem.internal.config.RecoveryConfig;
import io.tandem.internal.config.TransactionConfig;
import io.tandem.internal.plan.ConnectionPlan;
import io.tandem.internal.tx.LogDirectory;
import io.tandem.spi.TransactionSettings;
import java.nio.file.Path;
import java.util.Deque;

/** The transaction service, started with a log if anything is two-phase. */
record TransactionService(String description) {

    /** Without two-phase commit there are no branches that could carry it. */
    private static final String NO_NODE = "none";

    static TransactionService start(Startup startup, Deque<Runnable> undo) {
        if (!startup.platform().ownsTransactions()) {
            return new TransactionService("");
        }
        boolean durable = startup.plan().connections().values().stream().anyMatch(ConnectionPlan::twophase);
        TransactionConfig transaction = startup.config().transaction();
        Path path = Path.of(transaction.logDir()).toAbsolutePath();
        String node = NO_NODE;
        if (durable) {
            LogDirectory directory = LogDirectory.take(path, transaction.nodeName());
            undo.push(directory::close);
            path = directory.path();
            node = directory.nodeName();
        }
        RecoveryConfig recovery = startup.config().recovery();
        startup.platform()
                .start(new TransactionSettings(
                        durable,
                        path,
                        node,
                        transaction.timeout(),
                        recovery.period(),
                        recovery.backoff(),
                        recovery.orphanSafety()));
        undo.push(startup.platform()::stop);
        return new TransactionService(durable ? "; node " + node + ", log " + path : "; two-phase commit is off");
    }
}
