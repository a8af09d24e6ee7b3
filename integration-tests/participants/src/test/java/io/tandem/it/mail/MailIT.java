package io.tandem.it.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.DocumentedExamples;
import io.tandem.it.support.LogRecords;
import io.tandem.it.support.Ports;
import io.tandem.it.support.Scenario;
import io.tandem.it.support.Setting;
import io.tandem.mail.DeadLetter;
import io.tandem.mail.MailException;
import io.tandem.mail.TransactionalMailer;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.persistence.TransactionRequiredException;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.assertj.core.data.Index;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail that is sent when its transaction has committed. */
class MailIT extends Scenario {

    private final int port = Ports.free();
    private TransactionalMailer mailer;
    private Shop shop;
    private long order;

    MailIT() {
        super("default", "warehouse");
    }

    static Stream<Setting> settings() {
        return Stream.of(Setting.H2, Setting.POSTGRESQL);
    }

    @Override
    protected void configure(ApplicationArchives archives) {
        archives.property("sql.mail.host", "localhost")
                .property("sql.mail.port", String.valueOf(port))
                .property("sql.mail.connection", "warehouse")
                .property("sql.mail.from", "shop@example.com")
                .property("sql.mail.attempts", "3")
                .property("sql.mail.retry-delay", "100ms")
                .property("sql.mail.timeout", "2s")
                .property("sql.mail.poll", "200ms");
    }

    @BeforeEach
    void beans() {
        mailer = application.bean(TransactionalMailer.class);
        shop = application.bean(Shop.class);
        order = System.nanoTime();
    }

    @AfterEach
    void nothingIsLeft() {
        database("warehouse").execute("delete from tandem_mail");
    }

    private GreenMail greenMail() {
        GreenMail server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private void awaitSpool(long messages) {
        await().untilAsserted(() -> assertThat(database("warehouse").rows("tandem_mail where dead = 0"))
                .isEqualTo(messages));
    }

    @Test
    void theExamplesOfThePageAreInThesePackagesSources() {
        DocumentedExamples page = DocumentedExamples.of("docs/mail.md");
        assertThat(page.size()).isGreaterThan(2);
        assertThat(page.missingFrom(getClass())).isEmpty();
    }

    @Test
    void sendsWhatHasCommitted() throws Exception {
        GreenMail server = greenMail();
        try {
            shop.sell(new Order(order, "anna@example.com"));
            assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
            MimeMessage received = server.getReceivedMessages()[0];
            assertThat(received.getSubject()).isEqualTo("Your order " + order);
            assertThat(received.getContent().toString().strip()).isEqualTo("Thank you for order " + order + ".");
            assertThat(received.getFrom()[0]).hasToString("shop@example.com");
            assertThat(received.getMessageID()).endsWith("@example.com>");
            awaitSpool(0);
        } finally {
            server.stop();
        }
    }

    @Test
    void sendsNothingThatWasRolledBack() throws Exception {
        GreenMail server = greenMail();
        try {
            assertThatThrownBy(() -> application.inTransaction(() -> {
                        mailer.send("anna@example.com", "never", "never");
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            shop.sell(new Order(order, "anna@example.com"));
            assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
            awaitSpool(0);
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void sendsAMessageOfJakartaMailAsItIs() throws Exception {
        GreenMail server = greenMail();
        try {
            String id = shop.report("boss@example.com", "<b>fine</b>", new byte[] {1, 2, 3});
            assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
            MimeMessage received = server.getReceivedMessages()[0];
            assertThat(received.getMessageID()).isEqualTo(id);
            assertThat(((MimeMultipart) received.getContent()).getBodyPart(1).getFileName())
                    .isEqualTo("figures.bin");
        } finally {
            server.stop();
        }
    }

    @Test
    void waitsForAServerThatIsAwayAndCountsNoAttempt() throws Exception {
        try (LogRecords log = new LogRecords()) {
            shop.sell(new Order(order, "anna@example.com"));
            await().untilAsserted(() -> assertThat(log.texts("io.tandem.mail", Level.WARNING))
                    .anySatisfy(text -> assertThat(text)
                            .startsWith("TANDEM00647: The mail server localhost:" + port + " does not take mail.")));
        }
        assertThat(mailer.waiting()).isEqualTo(1);
        assertThat(mailer.deadLetters()).isEmpty();
        assertThat(database("warehouse").column("select attempts from tandem_mail"))
                .containsExactly("0");
        GreenMail server = greenMail();
        try {
            assertThat(server.waitForIncomingEmail(20_000, 1)).isTrue();
            awaitSpool(0);
        } finally {
            server.stop();
        }
    }

    @Test
    void sendsAgainWithTheSameMessageIdWhenTheAnswerWasLost() throws Exception {
        try (ScriptedServer server = new ScriptedServer(port)) {
            server.silent(1);
            shop.sell(new Order(order, "anna@example.com"));
            await().until(() -> server.taken().size() == 2);
            assertThat(server.taken().get(0)).isEqualTo(server.taken().get(1)).startsWith("anna@example.com <");
            awaitSpool(0);
        }
    }

    @Test
    void keepsWhatIsRefusedForGoodAndSendsTheRest() throws Exception {
        try (ScriptedServer server = new ScriptedServer(port)) {
            server.answer("gone@example.com", "550 no such user");
            application.inTransaction(() -> mailer.send("anna@example.com, gone@example.com", "both", "text"));
            await().untilAsserted(() -> assertThat(mailer.deadLetters())
                    .singleElement()
                    .satisfies(letter -> {
                        assertThat(letter.recipients()).containsExactly("gone@example.com");
                        assertThat(letter.error()).contains("no such user");
                        assertThat(letter.attempts()).isEqualTo(1);
                    }));
            assertThat(server.taken()).singleElement().asString().startsWith("anna@example.com ");

            DeadLetter letter = mailer.deadLetters().get(0);
            server.answer("gone@example.com", "250 is back");
            application.inTransaction(() -> mailer.retry(letter));
            await().until(() -> server.taken().size() == 2);
            assertThat(server.taken().get(1)).startsWith("gone@example.com ");
            awaitSpool(0);
            assertThatThrownBy(() -> mailer.discard(letter))
                    .isInstanceOf(MailException.class)
                    .hasMessageStartingWith("TANDEM00646:");
        }
    }

    @Test
    void triesAgainWhatIsRefusedForNowAndGivesUpInTheEnd() throws Exception {
        try (ScriptedServer server = new ScriptedServer(port)) {
            server.answer("full@example.com", "452 mailbox full");
            try (LogRecords log = new LogRecords()) {
                application.inTransaction(() -> mailer.send("full@example.com", "later", "text"));
                await().untilAsserted(() -> assertThat(mailer.deadLetters())
                        .singleElement()
                        .satisfies(letter -> {
                            assertThat(letter.attempts()).isEqualTo(3);
                            assertThat(letter.error()).contains("mailbox full");
                        }));
                String id = mailer.deadLetters().get(0).messageId();
                assertThat(log.texts("io.tandem.mail", Level.WARNING))
                        .hasSize(3)
                        .satisfies(
                                text -> assertThat(text)
                                        .startsWith("TANDEM00648: Message " + id + " was not taken, attempt 1 of 3"),
                                Index.atIndex(0))
                        .satisfies(
                                text -> assertThat(text)
                                        .startsWith("TANDEM00649: Message " + id + " can't be sent to"
                                                + " [full@example.com] after 3 attempts"),
                                Index.atIndex(2));
            }
            assertThat(server.taken()).isEmpty();

            server.answer("full@example.com", "250 ok");
            shop.tryAgain();
            await().until(() -> server.taken().size() == 1);
            awaitSpool(0);
            assertThat(mailer.deadLetters()).isEmpty();
        }
    }

    @Test
    void saysThatTheSpoolIsAwayAndSendsWhenItIsBack() throws Exception {
        GreenMail server = greenMail();
        try (LogRecords log = new LogRecords()) {
            database("warehouse").execute("alter table tandem_mail rename to tandem_mail_away");
            try {
                assertThatThrownBy(mailer::waiting)
                        .isInstanceOf(MailException.class)
                        .hasMessageStartingWith(
                                "TANDEM00645: The spool of mail in connection 'warehouse' can't be read:");
                await().untilAsserted(() -> assertThat(log.texts("io.tandem.mail", Level.WARNING))
                        .anySatisfy(text -> assertThat(text)
                                .startsWith(
                                        "TANDEM00650: The spool of mail in connection 'warehouse' does not answer")));
            } finally {
                database("warehouse").execute("alter table tandem_mail_away rename to tandem_mail");
            }
            shop.sell(new Order(order, "anna@example.com"));
            assertThat(server.waitForIncomingEmail(20_000, 1)).isTrue();
            awaitSpool(0);
        } finally {
            server.stop();
        }
    }

    @Test
    void refusesWhatCantBeSent() {
        assertThatThrownBy(() -> mailer.send("anna@example.com", "subject", "text"))
                .isInstanceOf(TransactionRequiredException.class)
                .hasMessageStartingWith("TANDEM00644:");
        assertThatThrownBy(() -> application.inTransaction(() -> mailer.send("no address at all", "s", "t")))
                .isInstanceOf(MailException.class)
                .hasMessageStartingWith("TANDEM00643:");
        assertThatThrownBy(() -> application.inTransaction(() -> mailer.send(mailer.message())))
                .hasMessageContaining("it has no recipients");
    }
}
