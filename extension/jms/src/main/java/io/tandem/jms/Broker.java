package io.tandem.jms;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.io.Serial;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A broker whose messages commit with the databases: the qualifier under which the application supplies its {@code
 * XAConnectionFactory}, and has the {@code JMSContext} injected.
 *
 * <pre>{@code
 * @Produces @Singleton @Broker
 * XAConnectionFactory broker() { return new ActiveMQConnectionFactory("tcp://localhost:61616"); }
 *
 * @Inject @Broker JMSContext jms;
 *
 * @Transactional
 * void sell(Order order) {
 *     shop.persist(order);
 *     jms.createProducer().send(jms.createQueue("orders"), order.confirmation());
 * }
 * }</pre>
 *
 * <p>The {@code JMSContext} is thread-safe and works in transactions only: in each one it stands for a context of the transaction's own,
 * which is begun at its first use, and committed, rolled back and closed with it. So are the producers, consumers and browsers made
 * from it; they are used by the thread of the transaction. What would do any of that by hand, or past the transaction, throws {@code
 * IllegalStateRuntimeException}: {@code commit}, {@code rollback}, {@code recover}, {@code acknowledge}, {@code close}, {@code start},
 * {@code stop}, {@code setAutoStart}, {@code setClientID}, {@code setExceptionListener} (Jakarta Messaging 3.1, 12.4.5), and {@code
 * createContext}, temporary destinations, message listeners and asynchronous sending. Without a transaction it throws {@link
 * jakarta.persistence.TransactionRequiredException}, where the broker can't be reached {@code JMSRuntimeException}.
 */
@Qualifier
@Documented
@Retention(RUNTIME)
@Target({TYPE, METHOD, FIELD, PARAMETER})
public @interface Broker {

    /** The name of the broker that is called nothing else. */
    String DEFAULT = "default";

    /**
     * The name of the broker: letters, digits, {@code _} and {@code -}. The log of transactions knows it by this name, so it stays the
     * same as long as anything may be in doubt, and differs from that of any other broker in an application that shares the log.
     */
    String value() default DEFAULT;

    /** An instance of the annotation, for programmatic look-up; immutable. */
    final class Literal extends AnnotationLiteral<Broker> implements Broker {

        @Serial
        private static final long serialVersionUID = 1L;

        private final String value;

        private Literal(String value) {
            this.value = value;
        }

        /** The annotation for the named broker. */
        public static Literal of(String name) {
            return new Literal(name);
        }

        @Override
        public String value() {
            return value;
        }
    }
}
