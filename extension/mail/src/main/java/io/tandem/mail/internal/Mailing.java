package io.tandem.mail.internal;

import static io.tandem.mail.internal.MailMessages.MAIL;

import io.tandem.ConnectionsConfiguring;
import io.tandem.Session;
import io.tandem.Transactions;
import io.tandem.spi.Settings;
import jakarta.enterprise.inject.spi.BeanManager;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Mail in one application, from its start to its end: the table of messages, and what sends them. */
final class Mailing {

    private volatile @Nullable MailConfig config;
    private volatile @Nullable Sender sender;

    /** Has the table made, where mail is used. */
    void define(ConnectionsConfiguring connections, boolean injected, BeanManager beans) {
        Settings settings = beans.createInstance().select(Settings.class).get();
        if (injected || settings.text(MailSettings.HOST).isPresent()) {
            MailConfig read = MailConfig.of(settings);
            config = read;
            connections.metadata(read.connection(), Spool::define);
        }
    }

    /** Begins to send. */
    void start(BeanManager beans) {
        MailConfig read = config;
        if (read != null) {
            Spool spool = spool(read, beans);
            spool.check();
            Sender started = new Sender(read, session(read), spool);
            sender = started;
            started.start();
        }
    }

    /** Sends no more. */
    void stop() {
        Sender running = sender;
        sender = null;
        if (running != null) {
            running.close();
        }
    }

    /** What is injected. */
    Mailer mailer(BeanManager beans) {
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
