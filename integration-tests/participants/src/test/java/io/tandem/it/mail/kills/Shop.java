package io.tandem.it.mail.kills;

import io.tandem.Sessions;
import io.tandem.mail.TransactionalMailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

@ApplicationScoped
public class Shop {

    /** Every so many sales are rolled back when their mail is written. */
    static final int REFUSED = 7;

    @Inject
    Sessions sessions;

    @Inject
    TransactionalMailer mailer;

    @Transactional
    public void sell(long id) {
        sessions.get("a").persist(new Sale(id));
        sessions.get("b").persist(new Sale(id));
        mailer.send("customer@example.com", "sale " + id, "Thank you");
        if (id % REFUSED == 0) {
            throw new IllegalStateException("refused");
        }
    }
}
