package io.tandem.it.queues;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Setting;
import io.tandem.jms.Broker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.jms.JMSContext;
import jakarta.jms.XAConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQXAConnectionFactory;
import org.junit.jupiter.api.Test;

/** Brokers that can't work are found at the start. */
class QueueProblemsIT {

    @ApplicationScoped
    static class Clerk {

        @Inject
        @Broker("ordres")
        JMSContext jms;
    }

    @ApplicationScoped
    static class TwoBrokers {

        @Produces
        @Singleton
        @Broker("orders")
        XAConnectionFactory first() {
            return new ActiveMQXAConnectionFactory("tcp://localhost:1");
        }

        @Produces
        @Singleton
        @Broker("orders")
        ActiveMQXAConnectionFactory second() {
            return new ActiveMQXAConnectionFactory("tcp://localhost:2");
        }
    }

    @Test
    void saysThatNobodySuppliesTheBroker() {
        assertThat(new ApplicationArchives("queues")
                        .classes(Clerk.class, Brokers.class)
                        .property("shop.broker", "tcp://localhost:1")
                        .connection("default", Setting.h2())
                        .failure()
                        .message())
                .contains("TANDEM00670: A JMSContext of broker 'ordres' is injected by")
                .contains("Clerk.jms")
                .contains("Those that are name: [default]")
                .contains("@Broker(\"ordres\") XAConnectionFactory broker()");
    }

    @Test
    void saysThatTwoSupplyIt() {
        assertThat(new ApplicationArchives("queues")
                        .classes(TwoBrokers.class)
                        .failure()
                        .message())
                .contains("TANDEM00671: Several XAConnectionFactory beans are qualified by @Broker(\"orders\")")
                .contains("first")
                .contains("second");
    }

    /** It may come back: what needs it fails until then, and recovery asks again. */
    @Test
    void startsWhereTheBrokerIsAway() {
        new ApplicationArchives("queues")
                .classes(Brokers.class)
                .property("shop.broker", "tcp://localhost:1")
                .connection("default", Setting.h2())
                .start()
                .close();
    }

    @Test
    void readsNamesStrictly() {
        assertThat(new ApplicationArchives("queues")
                        .classes(BadName.class)
                        .failure()
                        .message())
                .contains("TANDEM00484:")
                .contains("is called 'jms-my orders'");
    }

    @ApplicationScoped
    static class BadName {

        @Produces
        @Singleton
        @Broker("my orders")
        XAConnectionFactory broker() {
            return new ActiveMQXAConnectionFactory("tcp://localhost:1");
        }
    }
}
