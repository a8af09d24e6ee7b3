package io.tandem.jms.internal;

import io.tandem.spi.PreparedShares;
import javax.transaction.xa.XAException;
import javax.transaction.xa.Xid;

/** What the broker has prepared, through a context that has no transaction. */
record PreparedMessages(OpenContext context) implements PreparedShares {

    @Override
    public Xid[] recover(int flag) throws XAException {
        return context.resource().recover(flag);
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        context.resource().commit(xid, onePhase);
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        context.resource().rollback(xid);
    }

    @Override
    public void forget(Xid xid) throws XAException {
        context.resource().forget(xid);
    }

    @Override
    public void close() {
        Contexts.discard(context);
    }
}
