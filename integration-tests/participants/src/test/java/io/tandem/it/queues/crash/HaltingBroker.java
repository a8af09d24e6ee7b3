package io.tandem.it.queues.crash;

import io.tandem.it.files.crash.Instants;
import io.tandem.jms.Broker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.jms.XAConnectionFactory;
import jakarta.jms.XAJMSContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.transaction.xa.XAResource;
import org.apache.activemq.artemis.jms.client.ActiveMQXAConnectionFactory;
import org.eclipse.microprofile.config.ConfigProvider;

/** Artemis's client, in a JVM that may not survive a step of its branch. */
@ApplicationScoped
public class HaltingBroker {

    private static final Set<String> STEPS = Set.of("end", "prepare", "commit", "rollback");

    @Produces
    @Singleton
    @Broker
    XAConnectionFactory broker() {
        String url = ConfigProvider.getConfig().getValue("shop.broker", String.class);
        return around(
                XAConnectionFactory.class,
                new ActiveMQXAConnectionFactory(url),
                result -> result instanceof XAJMSContext context ? halting(context) : result);
    }

    private static XAJMSContext halting(XAJMSContext context) {
        return around(
                XAJMSContext.class,
                context,
                result -> result instanceof XAResource resource
                        ? around(XAResource.class, resource, UnaryOperator.identity())
                        : result);
    }

    private static <T> T around(Class<T> type, T target, UnaryOperator<Object> results) {
        return type.cast(Proxy.newProxyInstance(
                HaltingBroker.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    boolean step = type == XAResource.class && STEPS.contains(method.getName());
                    try {
                        if (step) {
                            Instants.pass("before queue's " + method.getName());
                        }
                        Object result = method.invoke(target, arguments);
                        if (step) {
                            Instants.pass("after queue's " + method.getName());
                        }
                        return results.apply(result);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
