package io.tandem.jms.internal;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.XAConnectionFactory;
import jakarta.jms.XAJMSContext;
import javax.transaction.xa.XAResource;

/** A connection to the broker with its one session, used by one transaction after the other. */
final class OpenContext implements AutoCloseable {

    private final XAJMSContext context;
    private final XAResource resource;
    private volatile boolean broken;

    private OpenContext(XAJMSContext context) {
        this.context = context;
        this.resource = context.getXAResource();
    }

    static OpenContext of(XAConnectionFactory factory) {
        XAJMSContext context = factory.createXAContext();
        try {
            OpenContext open = new OpenContext(context);
            context.setExceptionListener(open::failed);
            return open;
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }

    @SuppressWarnings("unused") // a listener's signature
    private void failed(JMSException lost) {
        broken = true;
    }

    /** Whether its connection is known to be lost. */
    boolean broken() {
        return broken;
    }

    JMSContext context() {
        return context.getContext();
    }

    XAResource resource() {
        return resource;
    }

    @Override
    public void close() {
        context.close();
    }
}
