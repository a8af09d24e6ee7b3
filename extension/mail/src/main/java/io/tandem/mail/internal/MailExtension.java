package io.tandem.mail.internal;

import io.tandem.ConnectionsConfiguring;
import io.tandem.mail.TransactionalMailer;
import io.tandem.spi.ConnectionsStarted;
import io.tandem.spi.ConnectionsStopping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;

/** Registers what is injected, has the table of messages made, and starts and stops what sends them. */
public class MailExtension implements Extension {

    private final Mailing mailing = new Mailing();
    private boolean injected;

    void see(@Observes ProcessInjectionPoint<?, TransactionalMailer> event) {
        injected = true;
    }

    void register(@Observes AfterBeanDiscovery event, BeanManager beans) {
        event.<TransactionalMailer>addBean()
                .beanClass(TransactionalMailer.class)
                .types(TransactionalMailer.class)
                .scope(ApplicationScoped.class)
                .id("tandem/mail")
                .createWith(context -> mailing.mailer(beans));
    }

    void define(@Observes ConnectionsConfiguring connections, BeanManager beans) {
        mailing.define(connections, injected, beans);
    }

    void start(@Observes ConnectionsStarted event, BeanManager beans) {
        mailing.start(beans);
    }

    void stop(@Observes ConnectionsStopping event) {
        mailing.stop();
    }
}
