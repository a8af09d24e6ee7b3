package io.tandem.it.queues;

import io.tandem.jms.Broker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.jms.XAConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQXAConnectionFactory;
import org.eclipse.microprofile.config.ConfigProvider;

@ApplicationScoped
public class Brokers {

    @Produces
    @Singleton
    @Broker
    XAConnectionFactory broker() {
        String url = ConfigProvider.getConfig().getValue("shop.broker", String.class);
        return new ActiveMQXAConnectionFactory(url);
    }
}
