package io.tandem.spi;

import java.time.Duration;

/**
 * How a transaction service that Tandem owns has to run.
 *
 * @param durable whether decisions are kept in a log that survives a crash: whenever a connection is two-phase
 * @param log where decisions are kept
 * @param nodeName the name that every branch of this node carries; as durable as the log
 * @param timeout after how long a transaction is rolled back
 * @param recoveryPeriod the pause between two passes of recovery
 * @param recoveryBackoff the pause between the two looks of one pass
 * @param orphanSafety how long a branch without a decision must have been seen before it is rolled back
 */
public record TransactionSettings(
        boolean durable,
        TransactionLog log,
        String nodeName,
        Duration timeout,
        Duration recoveryPeriod,
        Duration recoveryBackoff,
        Duration orphanSafety) {}
