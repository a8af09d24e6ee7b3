package io.tandem.it.infinispan;

import io.tandem.spi.PreparedShares;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** The cache's own {@code XAResource}, which does not end what another process has prepared: for comparison. */
record OwnResource(XAResource cache) implements PreparedShares {

    @Override
    public Xid[] recover(int flag) throws XAException {
        return cache.recover(flag);
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        cache.commit(xid, onePhase);
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        cache.rollback(xid);
    }
}
