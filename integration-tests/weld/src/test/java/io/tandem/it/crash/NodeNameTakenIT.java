package io.tandem.it.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.ChildJvm;
import io.tandem.it.support.Database;
import io.tandem.it.support.MariaDbServer;
import io.tandem.it.support.PostgresServers;
import io.tandem.it.support.TestClasses;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two processes of one name, with logs of their own. */
@Tag("leases")
class NodeNameTakenIT {

    @Test
    void theSecondDoesNotStartOnPostgresql() {
        secondDoesNotStart(PostgresServers.create(0), PostgresServers.create(1));
    }

    @Test
    void theSecondDoesNotStartOnMariaDb() {
        secondDoesNotStart(
                MariaDbServer.shared().create(), MariaDbServer.shared().create());
    }

    private static void secondDoesNotStart(Database shop, Database warehouse) {
        shop.execute("create table Sale(id bigint primary key)");
        warehouse.execute("create table Movement(id bigint primary key)");
        try (ChildJvm first = start("first", shop, warehouse, "1")) {
            await().atMost(Duration.ofSeconds(30)).until(() -> first.output().contains("sold"));

            try (ChildJvm second = start("second", shop, warehouse, "2")) {
                assertThat(second.exitCode()).as(second::output).isNotZero();
                assertThat(second.output())
                        .contains("TANDEM00192: Another process runs as node 'north'", "sql.transaction.node-name")
                        .doesNotContain("the shop is open");
            }
        }
        // killed: the next start has the name as soon as the server has noticed
        try (ChildJvm next = start("third", shop, warehouse, "3")) {
            await().atMost(Duration.ofSeconds(40)).until(() -> next.output().contains("sold"));
            assertThat(next.stop()).as(next::output).isZero();
        }
        assertThat(shop.column("select id from Sale order by id")).containsExactly("1", "3");
    }

    private static ChildJvm start(String name, Database shop, Database warehouse, String sale) {
        ApplicationArchives archives = new ApplicationArchives("node-" + name)
                .packageOf(Shop.class)
                .connection("default", shop)
                .connection("warehouse", warehouse)
                .property("sql.twophase", "true")
                .property("sql.transaction.node-name", "north");
        List<Path> classPath = new ArrayList<>(archives.write());
        classPath.addAll(TestClasses.libraries());
        return ChildJvm.start(ShopProgram.class, classPath, Map.of("sale", sale), archives.directory());
    }
}
