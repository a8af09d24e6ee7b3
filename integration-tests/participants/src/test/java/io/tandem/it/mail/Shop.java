package io.tandem.it.mail;

import io.tandem.Session;
import io.tandem.mail.DeadLetter;
import io.tandem.mail.TransactionalMailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

@ApplicationScoped
public class Shop {

    @Inject
    @Session
    EntityManager shop;

    @Inject
    TransactionalMailer mailer;

    @Transactional
    public void sell(Order order) {
        shop.persist(order);
        mailer.send(order.email, "Your order " + order.id, order.confirmation());
    }

    @Transactional
    public String report(String to, String html, byte[] figures) throws MessagingException {
        MimeMessage message = mailer.message();
        message.setRecipients(RecipientType.TO, to);
        message.setSubject("Report");
        MimeBodyPart text = new MimeBodyPart();
        text.setContent(html, "text/html; charset=utf-8");
        MimeBodyPart attachment = new MimeBodyPart();
        attachment.setContent(figures, "application/octet-stream");
        attachment.setFileName("figures.bin");
        message.setContent(new MimeMultipart(text, attachment));
        return mailer.send(message);
    }

    @Transactional
    public void tryAgain() {
        for (DeadLetter letter : mailer.deadLetters()) {
            if (letter.error().contains("mailbox full")) {
                mailer.retry(letter);
            } else {
                mailer.discard(letter);
            }
        }
    }
}
