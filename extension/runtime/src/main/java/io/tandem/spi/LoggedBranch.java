package io.tandem.spi;

import java.time.Instant;
import java.util.Optional;
import javax.transaction.xa.Xid;

/**
 * A branch in the log of a platform, of a transaction that nobody is working on. Immutable.
 *
 * @param transactionId the transaction, as the transaction service names it
 * @param recoveryName what {@link RecoverableConnection#recoveryName()} was; empty where the log does not say
 * @param since when the transaction was decided
 * @param committed whether the decision was to commit
 * @param heuristic how the branch ended against the decision, or may have; empty where it has still to be ended
 */
public record LoggedBranch(
        String transactionId,
        String recoveryName,
        Xid xid,
        Instant since,
        boolean committed,
        Optional<String> heuristic) {}
