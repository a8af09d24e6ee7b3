package io.tandem.mail.internal;

import io.tandem.spi.SettingFamily;
import java.util.List;

/** What can be configured. */
public final class MailSettings implements SettingFamily {

    static final String CONNECTION = "sql.mail.connection";
    static final String HOST = "sql.mail.host";
    static final String PORT = "sql.mail.port";
    static final String TLS = "sql.mail.tls";
    static final String USERNAME = "sql.mail.username";
    static final String PASSWORD = "sql.mail.password";
    static final String FROM = "sql.mail.from";
    static final String TIMEOUT = "sql.mail.timeout";
    static final String ATTEMPTS = "sql.mail.attempts";
    static final String RETRY_DELAY = "sql.mail.retry-delay";
    static final String RETRY_LIMIT = "sql.mail.retry-limit";
    static final String POLL = "sql.mail.poll";

    @Override
    public String name() {
        return "sql.mail";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting(CONNECTION, Kind.TEXT, "default", "the connection whose database keeps the messages"),
                new Setting(HOST, Kind.TEXT, "", "the mail server"),
                new Setting(PORT, Kind.COUNT, "25", "its port"),
                new Setting(TLS, Kind.TEXT, "none", "'none', 'starttls' (required then) or 'ssl'"),
                new Setting(USERNAME, Kind.TEXT, "", "who sends, where the server wants to know"),
                new Setting(PASSWORD, Kind.SECRET, "", "the password of 'username'"),
                new Setting(FROM, Kind.TEXT, "", "the sender of messages that have none"),
                new Setting(
                        TIMEOUT,
                        Kind.DURATION,
                        "20s",
                        "how long a silent mail server is waited for, at each of its answers"),
                new Setting(ATTEMPTS, Kind.COUNT, "10", "after how many a message becomes a dead letter"),
                new Setting(
                        RETRY_DELAY,
                        Kind.DURATION,
                        "30s",
                        "the pause after the first one; each next one is twice as long"),
                new Setting(RETRY_LIMIT, Kind.DURATION, "1h", "the longest pause"),
                new Setting(
                        POLL,
                        Kind.DURATION,
                        "2s",
                        "how often the spool is looked at for what other processes have left; own messages are sent at once"));
    }
}
