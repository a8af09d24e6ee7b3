package io.tandem.jms.internal;

import static io.tandem.jms.internal.JmsMessages.JMS;

import jakarta.jms.IllegalStateRuntimeException;
import jakarta.jms.JMSProducer;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** A producer that sends in its transaction only. */
final class BoundProducer implements InvocationHandler {

    private final BrokerShare share;
    private final JMSProducer producer;

    private BoundProducer(BrokerShare share, JMSProducer producer) {
        this.share = share;
        this.producer = producer;
    }

    static JMSProducer of(BrokerShare share, JMSProducer producer) {
        return Calls.proxy(JMSProducer.class, new BoundProducer(share, producer));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        String what = "JMSProducer." + method.getName();
        if (method.getDeclaringClass() == Object.class) {
            return Calls.ofObject("JMSProducer of broker '" + share.broker() + "'", proxy, method, arguments);
        }
        if (method.getName().equals("setAsync") && arguments != null && arguments[0] != null) {
            throw new IllegalStateRuntimeException(JMS.refused(share.broker(), what));
        }
        Object result = share.work(what, context -> Calls.pass(producer, method, arguments));
        return result == producer ? proxy : result;
    }
}
