package io.tandem.it.queues;

import io.tandem.Session;
import io.tandem.jms.Broker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

@ApplicationScoped
public class Shop {

    @Inject
    @Session
    EntityManager shop;

    @Inject
    @Session("warehouse")
    EntityManager warehouse;

    @Inject
    @Broker
    JMSContext jms;

    @Transactional
    public void sell(Order order) {
        shop.persist(order);
        jms.createProducer().send(jms.createQueue("orders"), String.valueOf(order.id));
    }

    /** Whether there was an order to ship. */
    @Transactional
    public boolean ship() {
        try (JMSConsumer orders = jms.createConsumer(jms.createQueue("orders"))) {
            String id = orders.receiveBody(String.class, 2_000);
            if (id == null) {
                return false;
            }
            warehouse.persist(new Movement(Long.parseLong(id)));
            jms.createProducer().send(jms.createTopic("shipped"), id);
            return true;
        }
    }
}
