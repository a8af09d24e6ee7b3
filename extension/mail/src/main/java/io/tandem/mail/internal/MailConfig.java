package io.tandem.mail.internal;

import static io.tandem.mail.internal.MailMessages.MAIL;

import io.tandem.mail.MailException;
import io.tandem.spi.Settings;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * How mail is sent, and from where.
 *
 * @param lease how long a message is left to the process that has begun to send it
 */
record MailConfig(
        String connection,
        String host,
        int port,
        Tls tls,
        Optional<String> username,
        Optional<String> password,
        Optional<String> from,
        Duration timeout,
        int attempts,
        Duration retryDelay,
        Duration retryLimit,
        Duration poll,
        Duration lease) {

    /** A server's answers to one message: greeting aside, five, and what the data takes. */
    private static final int ANSWERS = 6;

    /** How the way to the server is protected. */
    enum Tls {
        NONE,
        STARTTLS,
        SSL
    }

    /**
     * @throws MailException if something is missing or wrong; the text says what
     */
    static MailConfig of(Settings settings) {
        Duration timeout = required(settings.duration(MailSettings.TIMEOUT));
        return new MailConfig(
                required(settings.text(MailSettings.CONNECTION)),
                settings.text(MailSettings.HOST).orElseThrow(() -> new MailException(MAIL.noHost())),
                required(settings.count(MailSettings.PORT)),
                tls(required(settings.text(MailSettings.TLS))),
                settings.text(MailSettings.USERNAME),
                settings.text(MailSettings.PASSWORD),
                settings.text(MailSettings.FROM).map(MailConfig::address),
                timeout,
                Math.max(1, required(settings.count(MailSettings.ATTEMPTS))),
                required(settings.duration(MailSettings.RETRY_DELAY)),
                required(settings.duration(MailSettings.RETRY_LIMIT)),
                required(settings.duration(MailSettings.POLL)),
                timeout.multipliedBy(ANSWERS));
    }

    private static <T> T required(Optional<T> withDefault) {
        return withDefault.orElseThrow();
    }

    private static Tls tls(String value) {
        for (Tls each : Tls.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(value.strip())) {
                return each;
            }
        }
        throw new MailException(MAIL.invalid(MailSettings.TLS, value, "none, starttls, ssl"));
    }

    private static String address(String value) {
        try {
            new InternetAddress(value, true);
            return value;
        } catch (AddressException e) {
            throw new MailException(
                    MAIL.invalid(MailSettings.FROM, value, "a mail address (" + e.getMessage() + ")"), e);
        }
    }

    /** The pause after an attempt, the first one being 1. */
    Duration pauseAfter(int attempt) {
        Duration pause = retryDelay;
        for (int i = 1; i < attempt && pause.compareTo(retryLimit) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(retryLimit) < 0 ? pause : retryLimit;
    }

    /** As Jakarta Mail wants it. */
    Properties properties() {
        Properties properties = new Properties();
        String millis = String.valueOf(timeout.toMillis());
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", String.valueOf(port));
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.auth", String.valueOf(username.isPresent()));
        // who can get the message gets it, and the others are told apart
        properties.setProperty("mail.smtp.sendpartial", "true");
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(tls == Tls.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(tls == Tls.STARTTLS));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(tls == Tls.SSL));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
