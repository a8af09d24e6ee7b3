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
        cache.commit(xid, onePhase);
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
