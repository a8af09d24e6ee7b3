package io.tandem.mail.internal;

import io.tandem.ConnectionsConfiguring;
import io.tandem.mail.TransactionalMailer;
import io.tandem.spi.ConnectionsStarted;
import io.tandem.spi.ConnectionsStopping;
import io.tandem.spi.InjectedTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.BeanManager;

/** What {@link MailExtension} does, where no portable extension runs. Without a scope: containers that scan must not find it. */
class MailBeans {

    private final Mailing mailing = new Mailing();

    @Produces
    @ApplicationScoped
    TransactionalMailer mailer(BeanManager beans) {
        return mailing.mailer(beans);
    }

    void define(@Observes ConnectionsConfiguring connections, InjectedTypes injected, BeanManager beans) {
        mailing.define(connections, injected.contains(TransactionalMailer.class), beans);
    }

    void start(@Observes ConnectionsStarted event, BeanManager beans) {
        mailing.start(beans);
    }

    void stop(@Observes ConnectionsStopping event) {
        mailing.stop();
    }
}
