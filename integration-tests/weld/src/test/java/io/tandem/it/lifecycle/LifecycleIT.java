package io.tandem.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tandem.ConnectionInfo;
import io.tandem.Session;
import io.tandem.Sessions;
import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Database;
import io.tandem.it.support.LogRecords;
import io.tandem.it.support.PostgresServers;
import io.tandem.it.support.Setting;
import jakarta.persistence.EntityManager;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Start and stop. */
class LifecycleIT {

    private final Database tasks = PostgresServers.create(0);
    private final ApplicationArchives archives = new ApplicationArchives("lifecycle")
            .packageOf(Task.class)
            .connection("tasks", tasks)
            .connection("default", Setting.h2())
            .property("sql.connections", "default")
            .property("sql.connection.tasks.schema", "update")
            .property("sql.twophase", "true");

    @Test
    void aHealthyStartSaysOneLineAndNoWarning() {
        try (LogRecords log = new LogRecords();
                Application application = archives.start()) {
            assertThat(application.directory()).exists();
            assertThat(log.texts("io.tandem", Level.INFO))
                    .singleElement()
                    .asString()
                    .contains("TANDEM00001", "tasks", "PostgreSQL 17", "H2", "not crash-safe")
                    .doesNotContain("Secret-");
            assertThat(log.texts("", Level.WARNING)).isEmpty();
        }
    }

    @Test
    void aPasswordInTheUrlIsNotLogged() {
        Logger hibernate = Logger.getLogger("org.hibernate");
        hibernate.setLevel(Level.INFO);
        try (LogRecords log = new LogRecords();
                Application application = archives.property(
                                "sql.connection.tasks.url", tasks.url() + "?user=postgres&password=pg-Secret-4711")
                        .start()) {
            assertThat(application
                            .bean(ConnectionInfo.class, Session.Literal.of("tasks"))
                            .url())
                    .doesNotContain("Secret-");
            assertThat(log.texts()).isNotEmpty().noneMatch(text -> text.contains("Secret-"));
        } finally {
            hibernate.setLevel(Level.WARNING);
        }
    }

    @Test
    void aHealthyStopSaysNoWarning() {
        Application application = archives.start();
        try (LogRecords log = new LogRecords()) {
            application.close();
            assertThat(log.texts("", Level.WARNING)).isEmpty();
        }
    }

    @Test
    void startsAgainWithTheSameLog() throws Exception {
        for (long id = 1; id <= 3; id++) {
            long task = id;
            try (Application application = archives.start()) {
                application.inTransaction(
                        () -> application.bean(Sessions.class).of(Task.class).persist(new Task(task)));
            }
        }
        assertThat(tasks.rows("Task")).isEqualTo(3);
    }

    @Test
    void leavesNoDatabaseConnectionOpen() {
        archives.start().close();

        // a server notices a little later
        await().untilAsserted(() -> assertThat(
                        tasks.rows("pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"))
                .isZero());
    }

    @Test
    void aSessionThatOutlivesTheApplicationSaysSo() {
        Application application = archives.start();
        EntityManager session = application.bean(EntityManager.class, Session.Literal.of("tasks"));
        ConnectionInfo info = application.bean(ConnectionInfo.class, Session.Literal.of("tasks"));
        application.close();

        assertThat(info.state()).isEqualTo(ConnectionInfo.State.STOPPED);
        assertThatThrownBy(() -> session.find(Task.class, 1L)).hasMessageContaining("tasks");
    }
}
