package io.tandem.it.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tandem.Connections;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.DocumentedExamples;
import io.tandem.it.support.Scenario;
import io.tandem.it.support.Setting;
import io.tandem.jms.Broker;
import jakarta.jms.CompletionListener;
import jakarta.jms.IllegalStateRuntimeException;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A broker and two databases in one transaction. */
class QueuesIT extends Scenario {

    private final Artemis artemis = new Artemis();
    private Shop shop;
    private JMSContext jms;
    private TransactionManager transactions;

    QueuesIT() {
        super("default", "warehouse");
    }

    static Stream<Setting> settings() {
        return Stream.of(Setting.H2);
    }

    @Override
    protected void configure(ApplicationArchives archives) {
        archives.property("shop.broker", artemis.url());
    }

    @BeforeEach
    void beans() {
        shop = application.bean(Shop.class);
        jms = application.bean(JMSContext.class, Broker.Literal.of(Broker.DEFAULT));
        transactions = application.bean(TransactionManager.class);
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(artemis.inDoubt()).isEmpty();
        assertThat(application.bean(Connections.class).inDoubt()).isEmpty();
        artemis.empty("orders");
        database("default").execute("delete from orders");
        database("warehouse").execute("delete from movements");
    }

    @AfterAll
    void stopTheBroker() {
        artemis.close();
    }

    @Test
    void theExamplesOfThePageAreInThesePackagesSources() {
        DocumentedExamples page = DocumentedExamples.of("docs/queues.md");
        assertThat(page.size()).isGreaterThan(3);
        assertThat(page.missingFrom(getClass())).isEmpty();
    }

    @Test
    void aSaleWritesADatabaseAndAQueue() {
        shop.sell(new Order(1));
        assertThat(artemis.texts("orders")).containsExactly("1");
        assertThat(database("default").rows("orders")).isEqualTo(1);
    }

    @Test
    void whatIsReceivedIsGoneWithTheDatabasesCommit() {
        shop.sell(new Order(2));
        assertThat(shop.ship()).isTrue();
        assertThat(artemis.texts("orders")).isEmpty();
        assertThat(database("warehouse").rows("movements")).isEqualTo(1);
        assertThat(shop.ship()).isFalse();
    }

    @Test
    void aSaleThatFailsSendsNothing() {
        database("default").execute("insert into orders(id) values (3)");
        assertThatThrownBy(() -> shop.sell(new Order(3))).isNotNull();
        assertThat(artemis.texts("orders")).isEmpty();
    }

    @Test
    void whatIsReceivedComesBackWhereTheDatabaseRefuses() {
        shop.sell(new Order(4));
        database("warehouse").execute("insert into movements(id) values (4)");
        assertThatThrownBy(shop::ship).isNotNull();
        assertThat(artemis.texts("orders")).containsExactly("4");
        database("warehouse").execute("delete from movements");
        assertThat(shop.ship()).isTrue();
    }

    @Test
    void messagesAloneCommitInOnePhase() throws Exception {
        application.inTransaction(() -> {
            Queue orders = jms.createQueue("orders");
            jms.createProducer().setProperty("kind", "test").send(orders, "5").send(orders, "6");
            assertThat(artemis.texts("orders")).isEmpty();
        });
        assertThat(artemis.texts("orders")).containsExactly("5", "6");
    }

    @Test
    void shipsInTheBackgroundWhatManySell() throws Exception {
        Shipping shipping = application.bean(Shipping.class);
        Thread thread = new Thread(shipping, "shipping");
        thread.start();
        CompletableFuture<?>[] sellers = IntStream.range(0, 4)
                .mapToObj(seller -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 25; i++) {
                        shop.sell(new Order(100 + seller * 25 + i));
                    }
                }))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(sellers).join();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(database("warehouse").rows("movements")).isEqualTo(100));
        shipping.close();
        thread.join();
        assertThat(artemis.texts("orders")).isEmpty();
    }

    @Test
    void worksInATransactionOnly() {
        assertThatThrownBy(() -> jms.createProducer())
                .isInstanceOf(TransactionRequiredException.class)
                .hasMessageStartingWith("TANDEM00481: 'jms'");
    }

    @Test
    void refusesWhatTheTransactionDoesOrWhatPassesItBy() throws Exception {
        application.inTransaction(() -> {
            JMSConsumer consumer = jms.createConsumer(jms.createQueue("orders"));
            List<ThrowingCallable> refused = List.of(
                    jms::commit,
                    jms::rollback,
                    jms::recover,
                    jms::acknowledge,
                    jms::close,
                    jms::start,
                    jms::stop,
                    () -> jms.setAutoStart(false),
                    () -> jms.setClientID("client"),
                    () -> jms.setExceptionListener(null),
                    () -> jms.createContext(JMSContext.AUTO_ACKNOWLEDGE),
                    jms::createTemporaryQueue,
                    jms::createTemporaryTopic,
                    () -> consumer.setMessageListener(message -> {}),
                    () -> jms.createProducer().setAsync(new NoListener()));
            for (ThrowingCallable each : refused) {
                assertThatThrownBy(each)
                        .isInstanceOf(IllegalStateRuntimeException.class)
                        .hasMessageStartingWith("TANDEM00673: ");
            }
            assertThat(transactions.getStatus()).isEqualTo(Status.STATUS_ACTIVE);
        });
    }

    @Test
    void nothingIsSentAfterTheTransactionByWhatWasMadeInIt() throws Exception {
        transactions.begin();
        Queue orders = jms.createQueue("orders");
        JMSProducer producer = jms.createProducer();
        JMSConsumer consumer = jms.createConsumer(orders);
        transactions.commit();
        transactions.begin();
        assertThatThrownBy(() -> producer.send(orders, "7")).hasMessageStartingWith("TANDEM00674: JMSProducer.send");
        assertThatThrownBy(consumer::receive).hasMessageStartingWith("TANDEM00674: JMSConsumer.receive");
        transactions.rollback();
        assertThat(artemis.texts("orders")).isEmpty();
    }

    @Test
    void aTimeoutEndsTheWaitForAMessage() throws Exception {
        transactions.setTransactionTimeout(1);
        transactions.begin();
        Instant began = Instant.now();
        jms.createProducer().send(jms.createQueue("orders"), "8");
        JMSConsumer consumer = jms.createConsumer(jms.createQueue("empty"));
        assertThatThrownBy(() -> consumer.receive(30_000)).hasMessageStartingWith("TANDEM00674: JMSConsumer.receive");
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(10));
        transactions.rollback();
        transactions.setTransactionTimeout(0);
        assertThat(artemis.texts("orders")).isEmpty();
    }

    @Test
    void anOpenConsumerKeepsNoMessageFromTheNextTransaction() throws Exception {
        artemis.send("orders", "9");
        artemis.send("orders", "10");
        application.inTransaction(() -> {
            Message first = jms.createConsumer(jms.createQueue("orders")).receive(2_000);
            assertThat(first.getBody(String.class)).isEqualTo("9");
        });
        assertThat(artemis.texts("orders")).containsExactly("10");
    }

    @Test
    void aBrokerThatWasAwayIsFoundAgain() {
        shop.sell(new Order(11));
        artemis.kill();
        try {
            assertThatThrownBy(() -> shop.sell(new Order(12)))
                    .isInstanceOf(JMSRuntimeException.class)
                    .hasMessageStartingWith("TANDEM00672: Broker 'default' does not take part in the transaction");
            assertThat(database("default").rows("orders")).isEqualTo(1);
        } finally {
            artemis.start();
        }
        shop.sell(new Order(13));
        assertThat(artemis.texts("orders")).containsExactly("11", "13");
    }

    /** Never called. */
    private static final class NoListener implements CompletionListener {

        @Override
        public void onCompletion(Message message) {
            throw new AssertionError();
        }

        @Override
        public void onException(Message message, Exception exception) {
            throw new AssertionError(exception);
        }
    }
}
