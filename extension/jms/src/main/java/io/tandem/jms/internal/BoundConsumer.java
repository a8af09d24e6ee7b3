package io.tandem.jms.internal;

import static io.tandem.jms.internal.JmsMessages.JMS;

import jakarta.jms.IllegalStateRuntimeException;
import jakarta.jms.JMSConsumer;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.time.Duration;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** A consumer that receives in its transaction only. It waits in steps, between which the transaction can be ended. */
final class BoundConsumer implements JMSConsumer {

    private static final long STEP = Duration.ofMillis(250).toMillis();

    private final BrokerShare share;
    private final JMSConsumer consumer;

    private BoundConsumer(BrokerShare share, JMSConsumer consumer) {
        this.share = share;
        this.consumer = consumer;
    }

    static JMSConsumer of(BrokerShare share, JMSConsumer consumer) {
        return new BoundConsumer(share, consumer);
    }

    @Override
    public Message receive() {
        return receive(0);
    }

    @Override
    public Message receive(long timeout) {
        return await("receive", timeout, consumer::receive);
    }

    @Override
    public Message receiveNoWait() {
        return share.work("JMSConsumer.receiveNoWait", context -> consumer.receiveNoWait());
    }

    @Override
    public <T> T receiveBody(Class<T> type) {
        return receiveBody(type, 0);
    }

    @Override
    public <T> T receiveBody(Class<T> type, long timeout) {
        return await("receiveBody", timeout, step -> consumer.receiveBody(type, step));
    }

    @Override
    public <T> T receiveBodyNoWait(Class<T> type) {
        return share.work("JMSConsumer.receiveBodyNoWait", context -> consumer.receiveBodyNoWait(type));
    }

    /**
     * @param timeout in milliseconds; zero for ever (Jakarta Messaging 3.1, 8.2)
     */
    @SuppressWarnings("NullAway") // no message is null, as everywhere in Jakarta Messaging
    private <T> T await(String method, long timeout, LongFunction<@Nullable T> receive) {
        long end = System.nanoTime() + Duration.ofMillis(timeout).toNanos();
        while (true) {
            long left = timeout == 0
                    ? STEP
                    : Duration.ofNanos(end - System.nanoTime()).toMillis();
            long step = Math.max(1, Math.min(left, STEP));
            T message = share.work("JMSConsumer." + method, context -> receive.apply(step));
            if (message != null || (left <= step && timeout != 0)) {
                return message;
            }
        }
    }

    @Override
    public String getMessageSelector() {
        return share.work("JMSConsumer.getMessageSelector", context -> consumer.getMessageSelector());
    }

    @Override
    public MessageListener getMessageListener() {
        return share.work("JMSConsumer.getMessageListener", context -> consumer.getMessageListener());
    }

    @Override
    public void setMessageListener(MessageListener listener) {
        throw new IllegalStateRuntimeException(JMS.refused(share.broker(), "JMSConsumer.setMessageListener"));
    }

    @Override
    public void close() {
        share.closeNow(consumer);
    }

    @Override
    public String toString() {
        return "JMSConsumer of broker '" + share.broker() + "'";
    }
}
