package io.tandem.jms.internal;

import static io.tandem.jms.internal.JmsMessages.JMS;

import jakarta.jms.JMSRuntimeException;
import jakarta.jms.XAConnectionFactory;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;

/** The contexts of a broker: those without a transaction wait here for the next one. Thread-safe. */
final class Contexts implements AutoCloseable {

    /** More than these are closed: each is a connection to the broker. */
    private static final int IDLE = 16;

    private final String broker;
    private final XAConnectionFactory factory;
    private final BlockingDeque<OpenContext> idle = new LinkedBlockingDeque<>(IDLE);
    private volatile boolean closed;

    Contexts(String broker, XAConnectionFactory factory) {
        this.broker = broker;
        this.factory = factory;
    }

    /** One that has waited, or a new one. */
    OpenContext take() {
        for (OpenContext next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
            if (!next.broken()) {
                return next;
            }
            discard(next);
        }
        return open();
    }

    /**
     * A new one.
     *
     * @throws JMSRuntimeException if the broker can't be reached; the text says which
     */
    OpenContext open() {
        try {
            return OpenContext.of(factory);
        } catch (JMSRuntimeException e) {
            throw new JMSRuntimeException(JMS.unreachable(broker, String.valueOf(e.getMessage())), e.getErrorCode(), e);
        }
    }

    /** It has no transaction any more, and works. */
    void giveBack(OpenContext context) {
        if (context.broken() || !idle.offerFirst(context)) {
            discard(context);
        }
        if (closed) {
            close();
        }
    }

    /** It may not work any more. What it had prepared stays so. */
    static void discard(OpenContext context) {
        try {
            context.close();
        } catch (JMSRuntimeException alreadyGone) {
            // its connection was lost: nothing is left to close
        }
    }

    @Override
    public void close() {
        closed = true;
        for (OpenContext next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
            discard(next);
        }
    }
}
