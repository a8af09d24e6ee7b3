package io.tandem.it.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Database;
import io.tandem.it.support.PostgresServers;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;

/** What MicroProfile Health is told. */
class HealthIT {

    private final Database shop = PostgresServers.create(0);
    private final Database books = PostgresServers.create(1);
    private final ApplicationArchives archives = new ApplicationArchives("health")
            .packageOf(Invoice.class)
            .connection("default", shop)
            .connection("books", books)
            .property("sql.connection.default.schema", "create")
            .property("sql.connection.books.schema", "create")
            .property("sql.connection.books.pool.idle-validation-timeout", "0s")
            .property("sql.twophase", "true");

    @Test
    void isReadyAndAliveWhileTheDatabasesAnswer() {
        try (Application application = archives.start()) {
            HealthCheckResponse ready = application
                    .bean(HealthCheck.class, Readiness.Literal.INSTANCE)
                    .call();

            assertThat(ready.getName()).isEqualTo("tandem");
            assertThat(ready.getStatus()).isEqualTo(Status.UP);
            assertThat(ready.getData())
                    .hasValueSatisfying(data -> assertThat(data).containsEntry("heuristics", 0L));
            assertThat(application
                            .bean(HealthCheck.class, Liveness.Literal.INSTANCE)
                            .call()
                            .getStatus())
                    .isEqualTo(Status.UP);
        }
    }

    @Test
    void isNotReadyButAliveWithoutOneOfThem() throws Exception {
        try (Application application = archives.start()) {
            HealthCheck readiness = application.bean(HealthCheck.class, Readiness.Literal.INSTANCE);
            assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);
            String name = books.url().substring(books.url().lastIndexOf('/') + 1);
            Database server =
                    new Database(books.url().replace("/" + name, "/postgres"), books.username(), books.password());
            server.execute(
                    "alter database " + name + " allow_connections false",
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");

            HealthCheckResponse ready = readiness.call();

            assertThat(ready.getStatus()).isEqualTo(Status.DOWN);
            assertThat(ready.getData()).map(Map::keySet).hasValueSatisfying(keys -> assertThat(keys)
                    .contains("connection books")
                    .doesNotContain("connection default"));
            assertThat(application
                            .bean(HealthCheck.class, Liveness.Literal.INSTANCE)
                            .call()
                            .getStatus())
                    .isEqualTo(Status.UP);
            server.execute("alter database " + name + " allow_connections true");
            Eventually.holds(() -> readiness.call().getStatus() == Status.UP);
        }
    }
}
