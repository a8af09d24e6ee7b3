package io.tandem.mail.internal;

import io.tandem.mail.MailException;
import io.tandem.mail.TransactionalMailer;
import io.tandem.spi.BuildTimeBeans;
import io.tandem.spi.Settings;
import java.util.List;

/** Mail where beans are fixed when the application is built. */
public final class MailAtBuildTime implements BuildTimeBeans {

    @Override
    public Class<?> injectable() {
        return TransactionalMailer.class;
    }

    @Override
    public List<Class<?>> classes() {
        return List.of(MailBeans.class);
    }

    @Override
    public List<String> problems(Settings settings) {
        try {
            MailConfig.of(settings);
            return List.of();
        } catch (MailException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }
}
