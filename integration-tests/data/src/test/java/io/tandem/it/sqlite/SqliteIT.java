package io.tandem.it.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.it.support.Application;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.Database;
import io.tandem.it.support.PostgresServers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SQLite, which has no two-phase commit, decides in transactions with PostgreSQL, which has. */
class SqliteIT {

    private final Database warehouse = PostgresServers.create(0);
    private final ApplicationArchives archives = new ApplicationArchives("sqlite")
            .packageOf(Till.class)
            .connection("warehouse", warehouse)
            .property("sql.twophase", "true")
            .property("sql.connection.warehouse.schema", "create")
            .property("sql.connection.default.schema", "create");
    private final Database till =
            new Database("jdbc:sqlite:" + archives.directory().resolve("till.db"), "", "");
    private Application application;

    @BeforeEach
    void open() {
        archives.property("sql.connection.default.url", till.url());
        archives.property("sql.connection.default.twophase", "false");
        application = archives.start();
    }

    @AfterEach
    void close() {
        application.close();
        assertThat(warehouse.inDoubt()).isZero();
    }

    @Test
    void bothCommit() {
        application.bean(Till.class).sell(1);

        assertThat(till.rows("Sale")).isEqualTo(1);
        assertThat(warehouse.rows("movement")).isEqualTo(1);
        assertThat(till.column("select outcome from tandem_decision")).containsExactly("C");
        assertThat(application.bean(Till.class).sold()).isEqualTo(1);
    }

    @Test
    void neitherDoesWhenOneRefuses() {
        Till beans = application.bean(Till.class);
        beans.sell(1);
        warehouse.execute("delete from movement");

        assertThatThrownBy(() -> beans.sell(1)).hasStackTraceContaining("SQLITE_CONSTRAINT_PRIMARYKEY");

        assertThat(warehouse.rows("movement")).isZero();
        assertThat(till.rows("Sale")).isEqualTo(1);
    }

    @Test
    void manySellAtOnce() throws Exception {
        Till beans = application.bean(Till.class);
        ExecutorService clerks = Executors.newFixedThreadPool(4);
        List<Future<?>> sales = new ArrayList<>();
        for (long sale = 1; sale <= 40; sale++) {
            long id = sale;
            sales.add(clerks.submit(() -> beans.sell(id)));
        }
        for (Future<?> sale : sales) {
            sale.get();
        }
        clerks.shutdown();

        assertThat(till.rows("Sale")).isEqualTo(40);
        assertThat(warehouse.rows("movement")).isEqualTo(40);
    }

    @Test
    void underTwoPhaseCommitItIsRefusedWithTheWayOut() {
        archives.property("sql.connection.default.twophase", "true");

        assertThat(archives.failure().message())
                .contains("TANDEM00142", "SQLite has no XA", "sql.connection.default.twophase=false");
    }
}
