package io.tandem.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.Session;
import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Database;
import io.tandem.it.support.Ports;
import jakarta.persistence.EntityManager;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;

/** A database that comes up after the application. */
class StartWaitIT {

    @Test
    void theStartWaitsForTheDatabaseAsLongAsItIsAllowedTo() throws Exception {
        int port = Ports.free();
        Database late = new Database("jdbc:h2:tcp://localhost:" + port + "/mem:late;DB_CLOSE_DELAY=-1", "sa", "");
        ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
        ScheduledFuture<Server> server = later.schedule(
                () -> Server.createTcpServer("-tcpPort", String.valueOf(port), "-ifNotExists")
                        .start(),
                2,
                TimeUnit.SECONDS);
        try (Application application = new ApplicationArchives("late")
                .packageOf(Task.class)
                .connection("tasks", late)
                .property("sql.connection.tasks.start-wait", "30s")
                .property("sql.connection.tasks.schema", "create")
                .start()) {
            assertThat(application
                            .bean(EntityManager.class, Session.Literal.of("tasks"))
                            .find(Task.class, 1L))
                    .isNull();
        } finally {
            server.get().stop();
            later.shutdownNow();
        }
    }
}
