package io.tandem.quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.QuarkusUnitTest;
import io.tandem.Connections;
import io.tandem.Transactions;
import io.tandem.files.TransactionalFiles;
import io.tandem.quarkus.deployment.office.Notes;
import io.tandem.quarkus.deployment.shop.Order;
import jakarta.inject.Inject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A participant of the application's own, beside files and a database that is not two-phase and not written. */
class OwnParticipantTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Order.class, Notes.class))
            .overrideConfigKey("sql.connection.default.url", "jdbc:h2:mem:notes")
            .overrideConfigKey("sql.connection.default.schema", "create")
            .overrideConfigKey("sql.transaction.log-dir", "target/notes-log")
            .overrideConfigKey("sql.recovery.period", "1s")
            .overrideConfigKey("sql.recovery.backoff", "1s")
            .overrideConfigKey("sql.files.directory", "target/notes-files");

    @Inject
    Transactions transactions;

    @Inject
    TransactionalFiles files;

    @Inject
    Connections connections;

    @Test
    void isKeptEnlistedAndRecovered() {
        Notes notes = Notes.get();

        transactions.run(() -> {
            notes.write("written");
            files.write("beside", "1");
        });

        assertThat(files.readString("beside")).isEqualTo("1");
        Awaitility.await("recovery commits what the transaction could not")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(notes.committed()).containsExactly("written"));
        assertThat(connections.inDoubt()).isEmpty();
    }
}
