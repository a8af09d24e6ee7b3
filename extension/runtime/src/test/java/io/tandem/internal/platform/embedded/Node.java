package io.tandem.internal.platform.embedded;

import io.tandem.internal.platform.embedded.journal.JournalContents;
import io.tandem.spi.TransactionLog;
import io.tandem.spi.TransactionSettings;
import jakarta.transaction.TransactionManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** One life of a node: a transaction service over a log, with the connections it recovers. */
final class Node implements AutoCloseable {

    static final String NAME = "unit-1";

    private final EmbeddedPlatform platform = new EmbeddedPlatform();

    private Node(TransactionSettings settings, BranchDatabase... databases) {
        platform.start(settings);
        List.of(databases).forEach(platform::recover);
    }

    /** Starts, and makes recovery's first pass. */
    static Node start(TransactionSettings settings, BranchDatabase... databases) {
        Node node = new Node(settings, databases);
        node.platform.startRecovery();
        return node;
    }

    static Node start(Path log, BranchDatabase... databases) {
        return start(settings(log), databases);
    }

    /** Recovers quickly, but lets an orphan be for long. */
    static TransactionSettings settings(Path log) {
        return settings(log, NAME, Duration.ofMinutes(10));
    }

    static TransactionSettings settings(Path log, String name, Duration orphanSafety) {
        return settings(new TransactionLog.Files(log), name, orphanSafety);
    }

    static TransactionSettings settings(TransactionLog log, String name, Duration orphanSafety) {
        return new TransactionSettings(
                true, log, name, Duration.ofSeconds(60), Duration.ofSeconds(1), Duration.ZERO, orphanSafety);
    }

    static TransactionSettings withoutLog(Path log) {
        TransactionSettings durable = settings(log);
        return new TransactionSettings(
                false,
                new TransactionLog.Files(log),
                durable.nodeName(),
                durable.timeout(),
                durable.recoveryPeriod(),
                durable.recoveryBackoff(),
                durable.orphanSafety());
    }

    EmbeddedPlatform platform() {
        return platform;
    }

    TransactionManager transactions() {
        return platform.transactionManager();
    }

    /** Commits one transaction over the databases. */
    void commit(BranchDatabase... databases) throws Exception {
        transactions().begin();
        for (BranchDatabase database : databases) {
            transactions().getTransaction().enlistResource(database.resource());
        }
        transactions().commit();
    }

    /** The decisions that are kept in a log. */
    static List<?> decisions(Path log) {
        List<?> journal = JournalContents.of(log);
        return journal.isEmpty() ? files(log) : journal;
    }

    private static List<Path> files(Path log) {
        try (Stream<Path> files = Files.walk(log)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("AtomicAction"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        platform.stop();
    }
}
