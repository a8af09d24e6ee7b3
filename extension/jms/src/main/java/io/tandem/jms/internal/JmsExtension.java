package io.tandem.jms.internal;

import io.tandem.jms.Broker;
import io.tandem.spi.TransactionParticipant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessBeanAttributes;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.inject.Singleton;
import jakarta.jms.JMSContext;
import jakarta.jms.XAConnectionFactory;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Registers, for each broker that is supplied or asked for, what is injected and what takes part in transactions. */
public class JmsExtension implements Extension {

    private static final Collection<String> NOBODY = List.of();

    private final Map<String, Collection<String>> injections = new TreeMap<>();
    private final Map<String, Collection<String>> supplied = new TreeMap<>();

    void see(@Observes ProcessInjectionPoint<?, JMSContext> event) {
        note(
                injections,
                event.getInjectionPoint().getQualifiers(),
                event.getInjectionPoint().getMember().toString());
    }

    void see(@Observes ProcessBeanAttributes<? extends XAConnectionFactory> event) {
        if (event.getBeanAttributes().getTypes().contains(XAConnectionFactory.class)) {
            note(
                    supplied,
                    event.getBeanAttributes().getQualifiers(),
                    event.getAnnotated().toString());
        }
    }

    private static void note(Map<String, Collection<String>> brokers, Collection<Annotation> qualifiers, String place) {
        for (Annotation qualifier : qualifiers) {
            if (qualifier instanceof Broker broker) {
                brokers.computeIfAbsent(broker.value(), name -> new TreeSet<>()).add(place);
            }
        }
    }

    void register(@Observes AfterBeanDiscovery event, BeanManager beans) {
        Collection<String> all = new TreeSet<>(injections.keySet());
        all.addAll(supplied.keySet());
        for (String name : all) {
            register(name, event, beans);
        }
    }

    private void register(String name, AfterBeanDiscovery event, BeanManager beans) {
        Broker qualifier = Broker.Literal.of(name);
        event.<BrokerParticipant>addBean()
                .beanClass(JmsExtension.class)
                .types(TransactionParticipant.class, BrokerParticipant.class)
                .qualifiers(qualifier)
                .scope(Singleton.class)
                .id("tandem/jms/participant/" + name)
                .produceWith(instance -> new BrokerParticipant(
                        name, injections.getOrDefault(name, NOBODY), supplied.keySet(), () -> beans.createInstance()
                                .select(XAConnectionFactory.class, qualifier)));
        event.<JMSContext>addBean()
                .beanClass(JMSContext.class)
                .types(JMSContext.class)
                .qualifiers(qualifier)
                .scope(ApplicationScoped.class)
                .id("tandem/jms/" + name)
                .produceWith(instance -> InjectedContext.of(
                        instance.select(BrokerParticipant.class, qualifier).get()));
    }
}
