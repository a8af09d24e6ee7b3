package io.tandem.internal.tx;

import io.tandem.internal.tx.xa.XaCodes;
import io.tandem.spi.ConnectionResource;
import io.tandem.spi.TransactionShare;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.jspecify.annotations.Nullable;

/** A participant's share of one transaction, as it is enlisted. */
final class ParticipantBranch implements ConnectionResource {

    private final String name;
    private final String recoveryName;
    private final TransactionShare share;
    private final Participation participation;
    private volatile boolean prepareTried;
    private volatile @Nullable XAException refusal;

    ParticipantBranch(String name, String recoveryName, TransactionShare share, Participation participation) {
        this.name = name;
        this.recoveryName = recoveryName;
        this.share = share;
        this.participation = participation;
    }

    TransactionShare share() {
        return share;
    }

    /** Why the share did not start, which transaction services don't tell; {@code null} if it was not asked, or did. */
    @Nullable
    XAException refusal() {
        return refusal;
    }

    @Override
    public String connectionName() {
        return name;
    }

    @Override
    public String recoveryName() {
        return recoveryName;
    }

    @Override
    public void start(Xid xid, int flags) throws XAException {
        try {
            XaCodes.told(() -> {
                share.start(xid, flags);
                return XA_OK;
            });
        } catch (XAException e) {
            refusal = e;
            throw e;
        }
    }

    @Override
    public void end(Xid xid, int flags) throws XAException {
        share.end(xid, flags);
    }

    @Override
    public int prepare(Xid xid) throws XAException {
        prepareTried = true;
        int vote = XaCodes.told(() -> share.prepare(xid));
        if (vote != XA_RDONLY) {
            participation.writes(true);
        }
        return vote;
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        if (onePhase) {
            participation.writes(false);
        }
        try {
            XaCodes.told(() -> {
                share.commit(xid, onePhase);
                return XA_OK;
            });
        } catch (XAException e) {
            if (XaCodes.commitInDoubt(e.errorCode, onePhase)) {
                participation.doubt();
            }
            throw e;
        }
    }

    /** While the connection that decides could not say how, what is prepared stays so. */
    @Override
    public void rollback(Xid xid) throws XAException {
        if (prepareTried && participation.undecided()) {
            throw failed("Nothing is decided yet: the branch of '" + name
                    + "' stays prepared until the resource that decides can be asked");
        }
        try {
            XaCodes.told(() -> {
                share.rollback(xid);
                return XA_OK;
            });
        } catch (XAException e) {
            if (XaCodes.rollbackInDoubt(e.errorCode)) {
                participation.doubt();
            }
            throw e;
        }
    }

    private static XAException failed(String text) {
        XAException failure = new XAException(text);
        failure.errorCode = XAException.XAER_RMFAIL;
        return failure;
    }

    @Override
    public void forget(Xid xid) throws XAException {
        XaCodes.told(() -> {
            share.forget(xid);
            return XA_OK;
        });
    }

    @Override
    public Xid[] recover(int flag) throws XAException {
        return XaCodes.told(() -> share.recover(flag));
    }

    @Override
    public boolean isSameRM(XAResource other) {
        return other == this;
    }

    @Override
    public int getTransactionTimeout() throws XAException {
        return share.getTransactionTimeout();
    }

    @Override
    public boolean setTransactionTimeout(int seconds) throws XAException {
        return share.setTransactionTimeout(seconds);
    }

    @Override
    public String toString() {
        return "participant '" + name + "'";
    }
}
