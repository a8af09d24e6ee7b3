package io.tandem.internal.tx;

import static io.tandem.internal.messages.ParticipantMessages.PARTICIPANT;

import io.tandem.spi.ParticipantContext;
import io.tandem.spi.Platform;
import io.tandem.spi.TransactionShare;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.transaction.xa.XAException;
import org.jspecify.annotations.Nullable;

/** Makes a participant's share part of the running transaction, at its first use there. Thread-safe. */
final class ParticipantEnlistment implements ParticipantContext {

    private final Object key = new Object();
    private final String name;
    private final Supplier<String> recoveryName;
    private final Platform platform;
    private final WriteTracker tracker;
    private final Participations participations;

    ParticipantEnlistment(
            String name,
            Supplier<String> recoveryName,
            Platform platform,
            WriteTracker tracker,
            Participations participations) {
        this.name = name;
        this.recoveryName = recoveryName;
        this.platform = platform;
        this.tracker = tracker;
        this.participations = participations;
    }

    @Override
    public <S extends TransactionShare> S join(Class<S> type, Supplier<S> create) {
        Optional<S> known = current(type);
        if (known.isPresent()) {
            return known.get();
        }
        int status = registry().getTransactionStatus();
        if (status != Status.STATUS_ACTIVE) {
            throw new TransactionRequiredException(PARTICIPANT.transactionRequired(name));
        }
        try {
            tracker.beforeWork(name);
            S share = create.get();
            participations.taken(new ShareParticipant(name, share));
            enlist(share);
            return share;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private void enlist(TransactionShare share) {
        ParticipantBranch branch = new ParticipantBranch(name, recoveryName.get(), share, participations.current());
        registry().registerInterposedSynchronization(new Beginning(share));
        try {
            if (!platform.enlist(branch)) {
                throw refused(branch.refusal());
            }
        } catch (RollbackException | SystemException e) {
            throw new IllegalStateException(PARTICIPANT.notTaken(name, String.valueOf(e.getMessage())), e);
        }
        registry().putResource(key, branch);
    }

    private IllegalStateException refused(@Nullable XAException reason) {
        if (reason == null) {
            return new IllegalStateException(PARTICIPANT.notTaken(name, "the transaction service refuses it"));
        }
        String said = reason.getMessage();
        return new IllegalStateException(
                PARTICIPANT.notTaken(
                        name,
                        "its share did not start, XA error " + reason.errorCode + (said == null ? "" : ": " + said)),
                reason);
    }

    @Override
    public <S extends TransactionShare> Optional<S> current(Class<S> type) {
        return switch (registry().getTransactionStatus()) {
            case Status.STATUS_NO_TRANSACTION, Status.STATUS_COMMITTED, Status.STATUS_UNKNOWN -> Optional.empty();
            case Status.STATUS_ACTIVE, Status.STATUS_PREPARING ->
                registry().getResource(key) instanceof ParticipantBranch branch
                        ? Optional.of(type.cast(branch.share()))
                        : Optional.empty();
            default -> throw new IllegalStateException(PARTICIPANT.doomed(name));
        };
    }

    private TransactionSynchronizationRegistry registry() {
        return platform.synchronizationRegistry();
    }

    /** The commit begins. */
    private record Beginning(TransactionShare share) implements Synchronization {

        @Override
        public void beforeCompletion() {
            share.beforeCompletion();
        }

        @Override
        public void afterCompletion(int status) {
            // the branch has ended with the transaction
        }
    }
}
