package io.tandem.it.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.Connection;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Database;
import io.tandem.it.support.Ports;
import io.tandem.it.support.PostgresServers;
import io.tandem.it.support.Setting;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Applications whose databases are not there, or can't do what is asked of them. */
class DatabaseIT {

    private final ApplicationArchives application = new ApplicationArchives("database").classes(Item.class);

    @Entity
    @Connection("warehouse")
    static class Item {
        @Id
        Long id;
    }

    @Test
    void aUrlThatNoDriverKnowsIsNamed() {
        assertThat(application
                        .property("sql.connection.warehouse.url", "jdbc:nosuch://dw/myapp")
                        .failure()
                        .message())
                .contains(
                        "TANDEM001",
                        "sql.connection.warehouse.url",
                        "jdbc:nosuch://dw/myapp",
                        "sql.connection.warehouse.driver");
    }

    @Test
    void aDriverClassThatIsMissingIsNamed() {
        assertThat(application
                        .connection("warehouse", Setting.h2())
                        .property("sql.connection.warehouse.driver", "com.acme.NoDriver")
                        .failure()
                        .message())
                .contains("TANDEM001", "com.acme.NoDriver", "sql.connection.warehouse.driver");
    }

    @Test
    void anUnreachableDatabaseIsReportedWithItsRealCause() {
        int port = Ports.free();
        Database nowhere = new Database("jdbc:postgresql://localhost:" + port + "/shop", "shop", "pg-Secret-4711");

        assertThat(application.connection("warehouse", nowhere).failure().message())
                .contains("TANDEM001", "'warehouse'", "localhost:" + port, "refused", "sql.connection.warehouse.url")
                .doesNotContain("Dialect");
    }

    @Test
    void anUnknownDatabaseIsReportedWithItsRealCause() {
        String url = PostgresServers.create(0).url().replaceFirst("/it_.*", "/nosuch");

        assertThat(application
                        .connection("warehouse", new Database(url, "postgres", "pg-Secret-4711"))
                        .failure()
                        .message())
                .contains("TANDEM001", "'warehouse'", "database \"nosuch\" does not exist");
    }

    @Test
    void aPasswordInTheUrlIsNotShown() {
        String url = PostgresServers.create(0).url().replaceFirst("/it_.*", "/nosuch?password=pg-Secret-4711");

        assertThat(application
                        .property("sql.connection.warehouse.url", url)
                        .failure()
                        .message())
                .contains("'warehouse'");
    }

    @Test
    void aMissingTableIsReportedWhereTheSchemaIsValidated() {
        assertThat(application
                        .connection("warehouse", Setting.h2())
                        .property("sql.connection.warehouse.schema", "validate")
                        .failure()
                        .message())
                .contains("TANDEM00", "'warehouse'", "missing table")
                .contains("sql.connection.warehouse.schema=validate");
    }

    @Test
    void aJndiNameWithNothingBehindItIsNamed() {
        assertThat(application
                        .property("sql.connection.warehouse.datasource", "java:app/jdbc/warehouse")
                        .failure()
                        .message())
                .contains("TANDEM001", "java:app/jdbc/warehouse", "sql.connection.warehouse.datasource");
    }

    @Test
    void aLogDirectoryThatCanNotBeMadeIsNamed() throws IOException {
        Path file = Files.createTempFile("no", "directory");
        assertThat(application
                        .connection("warehouse", Setting.h2())
                        .property("sql.twophase", "true")
                        .property("sql.transaction.log-dir", file.resolve("log").toString())
                        .failure()
                        .message())
                .contains("TANDEM00", file.toString(), "sql.transaction.log-dir");
    }

    @Test
    void aDriverClassWithoutXaIsRefusedUnderTwoPhase() {
        assertThat(application
                        .connection("warehouse", PostgresServers.create(0))
                        .property("sql.connection.warehouse.driver", PGSimpleDataSource.class.getName())
                        .property("sql.twophase", "true")
                        .failure()
                        .message())
                .contains("TANDEM00", "'warehouse'", PGSimpleDataSource.class.getName(), "XADataSource")
                .contains("sql.connection.warehouse.driver");
    }

    @Test
    void aSuppliedDataSourceWithoutXaIsRefusedUnderTwoPhase() {
        assertThat(application
                        .classes(Supplier.class)
                        .property("sql.twophase", "true")
                        .failure()
                        .message())
                .contains("TANDEM00", "'warehouse'", "XADataSource");
    }

    @Dependent
    static class Supplier {
        @Produces
        @Connection("warehouse")
        DataSource dataSource() {
            JdbcDataSource dataSource = new JdbcDataSource();
            dataSource.setUrl(Setting.h2().url());
            return new PlainDataSource(dataSource);
        }
    }

    @Test
    void aServerThatCanNotPrepareIsRefusedUnderTwoPhase() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            Database database = new Database(
                    "jdbc:postgresql://localhost:" + server.getPort() + "/postgres", "postgres", "pg-Secret-4711");

            assertThat(application
                            .connection("warehouse", database)
                            .property("sql.twophase", "true")
                            .failure()
                            .message())
                    .contains("TANDEM003", "'warehouse'", "PostgreSQL 17", "max_prepared_transactions");
        }
    }
}
