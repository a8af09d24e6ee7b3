package io.tandem.it.queues;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.ChildJvm;
import io.tandem.it.support.Ports;
import io.tandem.it.support.TestClasses;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import jakarta.jms.TextMessage;
import jakarta.jms.XAJMSContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.apache.activemq.artemis.jms.client.ActiveMQXAConnectionFactory;
import org.awaitility.Awaitility;

/** An Artemis broker in a process of its own, and a look into it past Tandem. */
public final class Artemis implements AutoCloseable {

    private final Path directory = TestClasses.workDirectory("artemis");
    private final int port = Ports.free();
    private ChildJvm process;

    public Artemis() {
        start();
    }

    /** On the journal that it has left. */
    void start() {
        List<Path> classPath = new ArrayList<>(TestClasses.libraries());
        classPath.add(Path.of("target", "test-classes").toAbsolutePath());
        Map<String, String> properties = Map.of("journal", directory.toString(), "port", String.valueOf(port));
        ChildJvm next = ChildJvm.start(ArtemisProgram.class, classPath, properties, directory);
        process = next;
        Awaitility.await("the broker")
                .atMost(Duration.ofMinutes(3))
                .failFast(() -> assertThat(next.running()).as(next::output).isTrue())
                .until(() -> next.output().lines().anyMatch("open"::equals));
    }

    /** It dies, without any order. */
    void kill() {
        process.close();
        process.exitCode();
    }

    /** It dies and comes back. */
    public void restart() {
        kill();
        start();
    }

    public String url() {
        return "tcp://localhost:" + port;
    }

    /** The texts that wait in a queue, without those that a transaction has received. */
    public List<String> texts(String queue) {
        return ask(context -> {
            Queue destination = context.createQueue(queue);
            try (QueueBrowser browser = context.createBrowser(destination)) {
                List<String> texts = new ArrayList<>();
                for (Enumeration<?> all = browser.getEnumeration(); all.hasMoreElements(); ) {
                    texts.add(((TextMessage) all.nextElement()).getText());
                }
                return texts;
            } catch (JMSException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    void send(String queue, String text) {
        ask(context -> context.createProducer().send(context.createQueue(queue), text));
    }

    /** Takes everything out of queues. */
    public void empty(String... queues) {
        for (String queue : queues) {
            ask(context -> {
                try (JMSConsumer consumer = context.createConsumer(context.createQueue(queue))) {
                    int taken = 0;
                    while (consumer.receive(200) != null) {
                        taken++;
                    }
                    return taken;
                }
            });
        }
    }

    /** What is prepared. */
    public List<Xid> inDoubt() {
        try (ActiveMQXAConnectionFactory factory = new ActiveMQXAConnectionFactory(url());
                XAJMSContext context = factory.createXAContext()) {
            return List.of(context.getXAResource().recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN));
        } catch (XAException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T ask(Function<JMSContext, T> question) {
        try (ActiveMQXAConnectionFactory factory = new ActiveMQXAConnectionFactory(url());
                JMSContext context = factory.createContext()) {
            return question.apply(context);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
