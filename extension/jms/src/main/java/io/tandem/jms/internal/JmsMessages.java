package io.tandem.jms.internal;

import java.lang.invoke.MethodHandles;
import java.util.Collection;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** Queues: 670 to 699. */
@MessageLogger(projectCode = "TANDEM", length = 5)
interface JmsMessages {

    JmsMessages JMS = Logger.getMessageLogger(MethodHandles.lookup(), JmsMessages.class, "io.tandem.jms");

    @Message(
            id = 670,
            value =
                    "A JMSContext of broker '%1$s' is injected by %2$s, and nobody says where that broker is: no XAConnectionFactory bean is"
                            + " qualified by @Broker(\"%1$s\"). Those that are name: %3$s. Produce one: '@Produces @Singleton"
                            + " @Broker(\"%1$s\") XAConnectionFactory broker()'.")
    String noFactory(String broker, Collection<String> injectedBy, Collection<String> known);

    @Message(
            id = 671,
            value =
                    "Several XAConnectionFactory beans are qualified by @Broker(\"%1$s\"): %2$s. Give each broker a name of its own.")
    String severalFactories(String broker, Collection<String> beans);

    @Message(
            id = 672,
            value =
                    "Broker '%1$s' does not take part in the transaction: its connection factory makes no connection (%2$s). Nothing was sent or"
                            + " received. Look whether the broker runs, and what the factory qualified by @Broker(\"%1$s\") connects to.")
    String unreachable(String broker, String cause);

    @Message(
            id = 673,
            value =
                    "%2$s is refused for broker '%1$s': the transaction begins, ends and closes what it sends and receives with, and nothing"
                            + " passes it by. Remove the call; for work without the transaction make a JMSContext from a connection"
                            + " factory of your own.")
    String refused(String broker, String method);

    @Message(
            id = 674,
            value =
                    "%2$s: the transaction that this was made in with broker '%1$s' has ended, and with it what it could send and"
                            + " receive. Make it from the injected JMSContext in each transaction.")
    String ended(String broker, String method);

    @Message(id = 675, value = "Broker '%s' can't be used: the application is starting or has ended.")
    String notRunning(String broker);
}
