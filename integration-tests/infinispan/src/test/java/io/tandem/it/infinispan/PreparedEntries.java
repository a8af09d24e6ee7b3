package io.tandem.it.infinispan;

import io.tandem.spi.PreparedShares;
import jakarta.transaction.Status;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import javax.transaction.xa.XAException;
import javax.transaction.xa.Xid;
import org.infinispan.Cache;
import org.infinispan.commons.CacheException;
import org.infinispan.commons.tx.XidImpl;
import org.infinispan.factories.ComponentRegistry;
import org.infinispan.transaction.xa.recovery.InDoubtTxInfo;
import org.infinispan.transaction.xa.recovery.RecoveryManager;

/**
 * What is prepared and has lost the process that prepared it, in the memory of whatever node. The cache's own {@code XAResource} is
 * no way to it: it commits and rolls back what was prepared in its own process, answers {@code XAER_NOTA} for all else, and asks
 * other nodes once in its life.
 */
record PreparedEntries(RecoveryManager recovery, Members members) implements PreparedShares {

    static PreparedEntries of(Cache<?, ?> cache, Members members) {
        return new PreparedEntries(ComponentRegistry.componentOf(cache, RecoveryManager.class), members);
    }

    @Override
    public Xid[] recover(int flag) throws XAException {
        return inDoubt().stream().map(InDoubtTxInfo::getXid).toArray(Xid[]::new);
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        InDoubtTxInfo found = find(xid);
        if (found.getStatus() == Status.STATUS_COMMITTED) {
            forget(xid);
        } else if (!ended(found, true)) {
            // a commit is prepared once more, and rolled back where that fails
            throw new XAException(known(xid).isPresent() ? XAException.XAER_RMFAIL : XAException.XA_HEURRB);
        }
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        if (!ended(find(xid), false)) {
            throw new XAException(XAException.XAER_RMFAIL);
        }
    }

    @Override
    public void forget(Xid xid) throws XAException {
        try {
            recovery.removeRecoveryInformation(null, XidImpl.copy(xid), null, false)
                    .toCompletableFuture()
                    .join();
        } catch (CacheException | CompletionException e) {
            throw unreachable(e);
        }
    }

    private InDoubtTxInfo find(Xid xid) throws XAException {
        Optional<InDoubtTxInfo> found = known(xid);
        if (found.isEmpty()) {
            // a node that has just heard of a crash does not list yet what the crashed one had prepared
            throw new XAException(members.settled() ? XAException.XAER_NOTA : XAException.XAER_RMFAIL);
        }
        return found.get();
    }

    private Optional<InDoubtTxInfo> known(Xid xid) throws XAException {
        return inDoubt().stream().filter(each -> same(each.getXid(), xid)).findFirst();
    }

    private Set<InDoubtTxInfo> inDoubt() throws XAException {
        try {
            return recovery.getInDoubtTransactionInfoFromCluster();
        } catch (CacheException | CompletionException e) {
            throw unreachable(e);
        }
    }

    /** Infinispan answers in words. */
    private boolean ended(InDoubtTxInfo found, boolean commit) throws XAException {
        try {
            String answer = found.isLocal()
                    ? recovery.forceTransactionCompletion(found.getXid(), commit)
                            .toCompletableFuture()
                            .join()
                    : recovery.forceTransactionCompletionFromCluster(
                            found.getXid(), found.getOwners().iterator().next(), commit);
            return answer.contains("successful");
        } catch (CacheException | CompletionException e) {
            throw unreachable(e);
        }
    }

    private static boolean same(Xid one, Xid other) {
        return one.getFormatId() == other.getFormatId()
                && Arrays.equals(one.getGlobalTransactionId(), other.getGlobalTransactionId())
                && Arrays.equals(one.getBranchQualifier(), other.getBranchQualifier());
    }

    private static XAException unreachable(RuntimeException cause) {
        XAException failure = new XAException(XAException.XAER_RMFAIL);
        failure.initCause(cause);
        return failure;
    }
}
