package com.example.shop;

import io.tandem.mail.DeadLetter;
import io.tandem.mail.TransactionalMailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The confirmations: a mail for each order, sent when the order is committed, and not when it is not. */
@ApplicationScoped
public class Confirmations {

    @Inject
    TransactionalMailer mailer;

    public void send(Order order) {
        mailer.send(order.getEmail(), "Your order " + order.getId(), """
                Thank you for your order of %d x %s.
                """.formatted(order.getPieces(), order.getItem()));
    }

    public long waiting() {
        return mailer.waiting();
    }

    /** Those that could not be sent. */
    public List<DeadLetter> dead() {
        return mailer.deadLetters();
    }
}
