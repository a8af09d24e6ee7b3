package io.tandem.it.infinispan;

import io.tandem.spi.TransactionShare;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

record CacheShare(XAResource cache) implements TransactionShare {

    @Override
    public void start(Xid xid, int flags) throws XAException {
        cache.start(xid, flags);
    }

    @Override
    public void end(Xid xid, int flags) throws XAException {
        cache.end(xid, flags);
    }

    @Override
    public int prepare(Xid xid) throws XAException {
        return cache.prepare(xid);
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        try {
            cache.commit(xid, onePhase);
        } catch (XAException e) {
            // with recovery enabled Infinispan has not rolled back: it keeps it in doubt
            if (e.errorCode == XAException.XA_HEURRB && !onePhase) {
                e.errorCode = XAException.XAER_RMFAIL;
            }
            throw e;
        }
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        cache.rollback(xid);
    }

    @Override
    public void forget(Xid xid) throws XAException {
        cache.forget(xid);
    }
}
