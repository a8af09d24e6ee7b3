package io.tandem.it.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Database;
import io.tandem.it.support.LogRecords;
import io.tandem.it.support.MariaDbServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

/** A start says what a server lacks for two-phase commit, and the exact way to give it. */
class ReadinessIT {

    @Test
    void aPostgresqlServerThatPreparesNothingIsRefused() throws IOException {
        try (EmbeddedPostgres server = postgres(0)) {
            assertThat(application(postgres(server)).failure().message())
                    .contains("TANDEM00302: Connection 'warehouse' (PostgreSQL 17")
                    .contains("can't take part in two-phase commit: max_prepared_transactions is 0. Set it to at least"
                            + " the pool size (20) in postgresql.conf and restart the server, or set"
                            + " 'sql.twophase=false'.");
        }
    }

    @Test
    void aPostgresqlServerThatPreparesLessThanThePoolMayIsWarnedOf() throws IOException {
        try (EmbeddedPostgres server = postgres(5)) {
            assertThat(warnings(application(postgres(server))))
                    .singleElement()
                    .asString()
                    .startsWith("TANDEM00355: Connection 'warehouse' (PostgreSQL 17")
                    .contains("max_prepared_transactions is 5 and the pool may have 20 connections")
                    .endsWith("or make the pool smaller with 'pool.max-size=5'.");
            assertThat(warnings(application(postgres(server)).property("sql.connection.warehouse.pool.max-size", "5")))
                    .isEmpty();
        }
    }

    @Test
    void aMariaDbServerWithAnEngineWithoutTransactionsIsRefused() {
        try (MariaDbServer server = MariaDbServer.start("--default-storage-engine=MyISAM")) {
            assertThat(application(server.create()).failure().message())
                    .contains("TANDEM00302: Connection 'warehouse' (MariaDB 11")
                    .contains("new tables get the storage engine MyISAM, which has no transactions. Set"
                            + " default_storage_engine=InnoDB on the server");
        }
    }

    @Test
    void aMariaDbTableWithoutTransactionsIsWarnedOf() {
        Database database = MariaDbServer.shared().create();
        assertThat(warnings(application(database))).isEmpty();
        database.execute("create table Old(id int) engine=MyISAM", "create table Whole(id int)");

        assertThat(warnings(application(database)))
                .singleElement()
                .asString()
                .startsWith("TANDEM00355: Connection 'warehouse' (MariaDB 11")
                .contains("the tables Old are not InnoDB")
                .doesNotContain("Whole");
    }

    private static ApplicationArchives application(Database database) {
        return new ApplicationArchives("readiness")
                .connection("warehouse", database)
                .property("sql.twophase", "true");
    }

    private static List<String> warnings(ApplicationArchives application) {
        try (LogRecords log = new LogRecords()) {
            application.start().close();
            return log.texts("io.tandem", Level.WARNING);
        }
    }

    private static Database postgres(EmbeddedPostgres server) {
        return new Database(
                "jdbc:postgresql://localhost:" + server.getPort() + "/postgres", "postgres", "pg-Secret-4711");
    }

    private static EmbeddedPostgres postgres(int prepared) throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("max_prepared_transactions", String.valueOf(prepared))
                .start();
    }
}
