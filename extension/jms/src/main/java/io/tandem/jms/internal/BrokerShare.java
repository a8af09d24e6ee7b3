package io.tandem.jms.internal;

import static io.tandem.jms.internal.JmsMessages.JMS;

import io.tandem.spi.TransactionShare;
import jakarta.jms.IllegalStateRuntimeException;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.jspecify.annotations.Nullable;

/**
 * One transaction's context. Calls of the application and of the transaction service take turns: after a timeout another thread
 * ends it, and what was sent an instant later would be outside any transaction.
 */
final class BrokerShare implements TransactionShare {

    private final String broker;
    private final Contexts contexts;
    // fair, so that who waits for messages, in steps, lets the transaction service pass
    private final ReentrantLock turn = new ReentrantLock(true);
    private final List<AutoCloseable> opened = new ArrayList<>();
    private @Nullable OpenContext context;
    private @Nullable JMSRuntimeException unreachable;
    private boolean started;
    private boolean working;

    BrokerShare(String broker, Contexts contexts) {
        this.broker = broker;
        this.contexts = contexts;
    }

    /**
     * @throws JMSRuntimeException if the broker can't be reached
     */
    void connect() {
        context = contexts.take();
    }

    /** It did not become part of a transaction. */
    void abandon() {
        OpenContext unused = context;
        context = null;
        if (unused != null && !started) {
            contexts.giveBack(unused);
        } else if (unused != null) {
            Contexts.discard(unused);
        }
    }

    /** What led to the transaction service's refusal, if it is known here. */
    RuntimeException causeOf(IllegalStateException refusal) {
        JMSRuntimeException cause = unreachable;
        if (cause == null) {
            return refusal;
        }
        cause.addSuppressed(refusal);
        return cause;
    }

    String broker() {
        return broker;
    }

    /**
     * Lets the application work with its context.
     *
     * @throws IllegalStateRuntimeException if the transaction has ended
     */
    <T extends @Nullable Object> T work(String what, Function<JMSContext, T> work) {
        turn.lock();
        try {
            OpenContext now = context;
            if (!working || now == null) {
                throw new IllegalStateRuntimeException(JMS.ended(broker, what));
            }
            return work.apply(now.context());
        } finally {
            turn.unlock();
        }
    }

    /** Closes with the transaction what the application may leave open. Called at work. */
    void closeAfterwards(AutoCloseable consumer) {
        opened.add(consumer);
    }

    /** Closes what the application needs no more; after the transaction it is closed already. */
    void closeNow(JMSConsumer consumer) {
        turn.lock();
        try {
            if (working) {
                consumer.close();
            }
        } finally {
            turn.unlock();
        }
    }

    private interface Step<T> {
        T take(XAResource resource) throws XAException;
    }

    private <T> T inTurn(Step<T> step) throws XAException {
        turn.lock();
        try {
            OpenContext now = context;
            if (now == null) {
                throw gone();
            }
            return step.take(now.resource());
        } finally {
            turn.unlock();
        }
    }

    /** A connection that has waited too long is found out here, before anything was done with it. */
    @Override
    public void start(Xid xid, int flags) throws XAException {
        inTurn(resource -> {
            try {
                resource.start(xid, flags);
            } catch (XAException lost) {
                if (flags != TMNOFLAGS) {
                    throw lost;
                }
                fresh(lost).start(xid, flags);
            }
            started = true;
            working = true;
            return xid;
        });
    }

    private XAResource fresh(XAException lost) throws XAException {
        OpenContext old = context;
        context = null;
        if (old != null) {
            Contexts.discard(old);
        }
        try {
            OpenContext next = contexts.open();
            context = next;
            return next.resource();
        } catch (JMSRuntimeException e) {
            unreachable = e;
            throw lost;
        }
    }

    @Override
    public void end(Xid xid, int flags) throws XAException {
        inTurn(resource -> {
            working = false;
            resource.end(xid, flags);
            return xid;
        });
    }

    @Override
    public int prepare(Xid xid) throws XAException {
        return inTurn(resource -> {
            int vote = resource.prepare(xid);
            if (vote == XA_RDONLY) {
                release();
            }
            return vote;
        });
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        finish(resource -> {
            resource.commit(xid, onePhase);
            return xid;
        });
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        finish(resource -> {
            resource.rollback(xid);
            return xid;
        });
    }

    /** Where it fails, recovery goes on, with a connection of its own. */
    private void finish(Step<Xid> step) throws XAException {
        inTurn(resource -> {
            working = false;
            boolean finished = false;
            try {
                step.take(resource);
                finished = true;
                release();
            } finally {
                OpenContext left = context;
                if (!finished && left != null) {
                    context = null;
                    Contexts.discard(left);
                }
            }
            return true;
        });
    }

    private void release() {
        OpenContext free = context;
        context = null;
        if (free == null) {
            return;
        }
        try {
            for (AutoCloseable each : opened) {
                each.close();
            }
            contexts.giveBack(free);
        } catch (Exception unusable) {
            // the transaction has ended well; a context with an open consumer would withhold messages
            Contexts.discard(free);
        }
        opened.clear();
    }

    private static XAException gone() {
        XAException gone = new XAException("The connection to the broker is gone: recovery takes another one");
        gone.errorCode = XAException.XAER_RMFAIL;
        return gone;
    }

    @Override
    public void forget(Xid xid) throws XAException {
        inTurn(resource -> {
            resource.forget(xid);
            return xid;
        });
    }

    /** The broker rolls back by itself what is left unprepared by a process that has died. */
    @Override
    public boolean setTransactionTimeout(int seconds) throws XAException {
        return inTurn(resource -> resource.setTransactionTimeout(seconds));
    }

    @Override
    public int getTransactionTimeout() throws XAException {
        return inTurn(XAResource::getTransactionTimeout);
    }
}
