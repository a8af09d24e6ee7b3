package io.tandem.mail.internal;

import static io.tandem.mail.internal.MailMessages.MAIL;

import io.tandem.ConnectionsConfiguring;
import io.tandem.Session;
import io.tandem.Transactions;
import io.tandem.mail.TransactionalMailer;
import io.tandem.spi.ConnectionsStarted;
import io.tandem.spi.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Registers what is injected, has the table of messages made, and starts and stops what sends them. */
public class MailExtension implements Extension {

    private @Nullable MailConfig config;
    private @Nullable Sender sender;
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
                .createWith(context -> mailer(beans));
    }

    void define(@Observes ConnectionsConfiguring connections, BeanManager beans) {
        Settings settings = beans.createInstance().select(Settings.class).get();
        if (injected || settings.text(MailSettings.HOST).isPresent()) {
            MailConfig read = MailConfig.of(settings);
            config = read;
            connections.metadata(read.connection(), Spool::define);
        }
    }

    void start(@Observes ConnectionsStarted event, BeanManager beans) {
        MailConfig read = config;
        if (read != null) {
            Spool spool = spool(read, beans);
            spool.check();
            Sender started = new Sender(read, session(read), spool);
            sender = started;
            started.start();
        }
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        Sender running = sender;
        sender = null;
        if (running != null) {
            running.close();
        }
    }

    private Mailer mailer(BeanManager beans) {
        MailConfig read = config;
        if (read == null) {
            throw new IllegalStateException(MAIL.notRunning());
        }
        Transactions transactions =
                beans.createInstance().select(Transactions.class).get();
        return new Mailer(read, session(read), spool(read, beans), transactions, this::wake);
    }

    private void wake() {
        Sender running = sender;
        if (running != null) {
            running.wake();
        }
    }

    private static jakarta.mail.Session session(MailConfig config) {
        return jakarta.mail.Session.getInstance(config.properties());
    }

    private static Spool spool(MailConfig config, BeanManager beans) {
        DataSource database = beans.createInstance()
                .select(DataSource.class, Session.Literal.of(config.connection()))
                .get();
        return new Spool(config.connection(), () -> database);
    }
}
