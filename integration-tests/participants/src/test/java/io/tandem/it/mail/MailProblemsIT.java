package io.tandem.it.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Database;
import io.tandem.it.support.Setting;
import io.tandem.mail.TransactionalMailer;
import org.junit.jupiter.api.Test;

/** Mail that can't work is found at the start. */
class MailProblemsIT {

    private final Database database = Setting.h2();
    private final ApplicationArchives archives =
            new ApplicationArchives("mail").classes(Order.class, Shop.class).connection("default", database);

    @Test
    void saysThatAServerIsMissing() {
        assertThat(archives.failure().message()).contains("TANDEM00640:").contains("'sql.mail.host'");
    }

    @Test
    void saysHowTheSpoolIsMade() {
        assertThat(archives.property("sql.mail.host", "localhost").failure().message())
                .contains(
                        "TANDEM00642: The spool of mail can't be used, the table 'tandem_mail' of connection 'default'")
                .contains("create table tandem_mail");
    }

    /** Nothing that has started stays behind: the process may start another application. */
    @Test
    void leavesNothingBehindWhereItCantStart() {
        assertThat(archives.property("sql.mail.host", "localhost")
                        .property("sql.twophase", "true")
                        .failure()
                        .message())
                .contains("TANDEM00642:");
        new ApplicationArchives("next")
                .classes(Order.class)
                .connection("default", database)
                .property("sql.twophase", "true")
                .start()
                .close();
    }

    @Test
    void saysThatNobodyHasConfiguredWhatIsLookedUp() {
        try (Application application = new ApplicationArchives("no-mail")
                .classes(Order.class)
                .connection("default", database)
                .start()) {
            TransactionalMailer mailer = application.bean(TransactionalMailer.class);
            assertThatThrownBy(mailer::waiting)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("TANDEM00651:")
                    .hasMessageContaining("'sql.mail.host'");
        }
    }

    @Test
    void readsItsKeysStrictly() {
        archives.property("sql.mail.host", "localhost");
        assertThat(archives.property("sql.mail.tls", "sometimes").failure().message())
                .contains("TANDEM00641: 'sql.mail.tls' is set to 'sometimes'");
        assertThat(archives.property("sql.mail.tls", "none")
                        .property("sql.mail.timeout", "20")
                        .failure()
                        .message())
                .contains("TANDEM00110: 'sql.mail.timeout' is set to '20'");
        assertThat(archives.property("sql.mail.timeout", "20s")
                        .property("sql.mail.form", "shop@example.com")
                        .failure()
                        .message())
                .contains("TANDEM00111: Unknown key 'sql.mail.form'")
                .contains("Did you mean 'sql.mail.from'?");
    }
}
