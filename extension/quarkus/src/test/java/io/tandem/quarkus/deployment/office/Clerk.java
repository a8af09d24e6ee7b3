package io.tandem.quarkus.deployment.office;

import io.tandem.Sessions;
import io.tandem.mail.TransactionalMailer;
import io.tandem.quarkus.deployment.shop.Order;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes orders, and confirms them. */
@ApplicationScoped
public class Clerk {

    @Inject
    Sessions sessions;

    @Inject
    TransactionalMailer mailer;

    @Transactional
    public void take(String subject, Runnable last) {
        sessions.of(Order.class).persist(new Order());
        mailer.send("customer@example.com", subject, "Thank you");
        last.run();
    }

    public long waiting() {
        return mailer.waiting();
    }
}
