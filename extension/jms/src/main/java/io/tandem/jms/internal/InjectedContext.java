package io.tandem.jms.internal;

import static io.tandem.jms.internal.JmsMessages.JMS;

import jakarta.jms.IllegalStateRuntimeException;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.QueueBrowser;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is injected: in each transaction the context of that transaction. Thread-safe. */
final class InjectedContext implements InvocationHandler {

    /** What the transaction does (Jakarta Messaging 3.1, 12.4.5), and what outlives it or passes it by. */
    private static final Set<String> REFUSED = Set.of(
            "acknowledge",
            "close",
            "commit",
            "rollback",
            "recover",
            "setAutoStart",
            "start",
            "stop",
            "setClientID",
            "setExceptionListener",
            "createContext",
            "createTemporaryQueue",
            "createTemporaryTopic");

    private final BrokerParticipant participant;

    private InjectedContext(BrokerParticipant participant) {
        this.participant = participant;
    }

    static JMSContext of(BrokerParticipant participant) {
        return Calls.proxy(JMSContext.class, new InjectedContext(participant));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        String what = "JMSContext." + method.getName();
        if (method.getDeclaringClass() == Object.class) {
            return Calls.ofObject("JMSContext of broker '" + participant.broker() + "'", proxy, method, arguments);
        }
        if (REFUSED.contains(method.getName())) {
            throw new IllegalStateRuntimeException(JMS.refused(participant.broker(), what));
        }
        BrokerShare share = participant.share();
        return share.work(what, context -> handedOut(share, Calls.pass(context, method, arguments)));
    }

    private static @Nullable Object handedOut(BrokerShare share, @Nullable Object result) {
        if (result instanceof JMSProducer producer) {
            return BoundProducer.of(share, producer);
        }
        if (result instanceof JMSConsumer consumer) {
            share.closeAfterwards(consumer);
            return BoundConsumer.of(share, consumer);
        }
        if (result instanceof QueueBrowser browser) {
            share.closeAfterwards(browser);
        }
        return result;
    }
}
