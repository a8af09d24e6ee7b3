package io.tandem.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.Sessions;
import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Database;
import io.tandem.it.support.PostgresServers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Two applications in one JVM, as in a servlet container: one transaction service, one log, each its own connections. */
class SideBySideIT {

    private final Database first = PostgresServers.create(0);
    private final Database second = PostgresServers.create(1);

    @Test
    void bothCommitAndOneOutlivesTheOther() throws Exception {
        ApplicationArchives archives = archives("first", first);
        Path log = archives.directory().resolve("log");
        try (Application one =
                archives.property("sql.transaction.log-dir", log.toString()).start()) {
            try (Application two = archives("second", second)
                    .property("sql.transaction.log-dir", log.toString())
                    .start()) {
                persist(two, 1);
                persist(one, 1);
            }
            persist(one, 2);
        }

        assertThat(first.rows("Task")).isEqualTo(2);
        assertThat(second.rows("Task")).isEqualTo(1);
    }

    private static void persist(Application application, long id) throws Exception {
        application.inTransaction(
                () -> application.bean(Sessions.class).of(Task.class).persist(new Task(id)));
    }

    private static ApplicationArchives archives(String name, Database database) {
        return new ApplicationArchives(name)
                .packageOf(Task.class)
                .connection("tasks", database)
                .property("sql.connection.tasks.schema", "create")
                .property("sql.twophase", "true");
    }
}
