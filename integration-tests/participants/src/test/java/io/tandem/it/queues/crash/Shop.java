package io.tandem.it.queues.crash;

import io.tandem.Sessions;
import io.tandem.files.TransactionalFiles;
import io.tandem.jms.Broker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSContext;
import jakarta.transaction.Transactional;

/** Sells: two databases, a file and two queues in each sale. */
@ApplicationScoped
public class Shop {

    private static final long PATIENCE = 15_000;

    @Inject
    Sessions sessions;

    @Inject
    TransactionalFiles files;

    @Inject
    @Broker
    JMSContext jms;

    /** The n-th sale: it announces itself in one queue, and moves the announcement of the sale before it to the other. */
    @Transactional
    public void sell(int number) {
        sessions.get("a").persist(new Sale(number));
        sessions.get("b").persist(new Sale(number));
        files.write("invoices/" + number, "invoice " + number);
        if (number > 1) {
            String previous = jms.createConsumer(jms.createQueue("sold")).receiveBody(String.class, PATIENCE);
            if (!String.valueOf(number - 1).equals(previous)) {
                throw new IllegalStateException("the sale before " + number + " is " + previous);
            }
            jms.createProducer().send(jms.createQueue("shipped"), previous);
        }
        jms.createProducer().send(jms.createQueue("sold"), String.valueOf(number));
    }
}
