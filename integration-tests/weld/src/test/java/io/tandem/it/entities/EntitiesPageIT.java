package io.tandem.it.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.Connections;
import io.tandem.Session;
import io.tandem.Sessions;
import io.tandem.it.support.ApplicationArchives;
import io.tandem.it.support.DocumentedExamples;
import io.tandem.it.support.Scenario;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** The examples of docs/entities.md, run. */
class EntitiesPageIT extends Scenario {

    EntitiesPageIT() {
        super("default", "warehouse");
    }

    @Override
    protected void configure(ApplicationArchives archives) {
        archives.property("sql.connection.archive.schema", "drop-and-create");
    }

    @Test
    void theCodeOfThePageIsTheCodeOfThisPackage() {
        DocumentedExamples page = DocumentedExamples.of("docs/entities.md");

        assertThat(page.size()).isGreaterThan(8);
        assertThat(page.missingFrom(getClass())).isEmpty();
    }

    @Test
    void aliasesAndNames() {
        Shop shop = application.bean(Shop.class);
        shop.sell(new Order("lamp", 2));
        shop.store(new StockMovement("chair", 1));
        shop.store(new Shelf());

        assertThat(database("warehouse").column("select pieces from StockMovement where item = 'lamp'"))
                .containsExactly("-2");
        assertThat(shop.count("StockMovement")).isGreaterThanOrEqualTo(2);
        assertThat(shop.count("Shelf")).isEqualTo(1);
    }

    @Test
    void aSecondConnectionOfOneEntity() {
        Order kept = new Order("desk", 1);
        application.bean(Shop.class).keep(kept);

        assertThat(application
                        .bean(Sessions.class)
                        .get("archive")
                        .createQuery("from Order", Order.class)
                        .getResultList())
                .hasSize(1);
        assertThat(application.bean(Connections.class).names()).containsExactly("default", "archive", "warehouse");
    }

    @Test
    void thePlainEntityManager() {
        PlainShop shop = application.bean(PlainShop.class);
        shop.sell(new StockMovement("stool", 3));

        assertThat(shop.movements()).anyMatch(movement -> movement.item.equals("stool"));
    }

    @Test
    void jooqWritesInTheTransactionOfTheEntities() throws Exception {
        AuditLog log = application.bean(AuditLog.class);
        log.move(new StockMovement("shelf", 1), "first");
        assertThatThrownBy(() -> application.inTransaction(() -> {
                    log.move(new StockMovement("bench", 1), "undone");
                    assertThat(log.notes()).contains("undone");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(log.notes()).containsExactly("first");
        assertThat(database("warehouse").column("select note from notes")).containsExactly("first");
        assertThat(database("warehouse").column("select item from StockMovement where item in ('shelf', 'bench')"))
                .containsExactly("shelf");
    }

    @Test
    void transactionsOfJooqsOwnAreRefused() {
        DataSource dataSource = application.bean(DataSource.class, Warehouse.class.getAnnotation(Session.class));

        assertThatThrownBy(() -> application.inTransaction(() -> DSL.using(dataSource, SQLDialect.DEFAULT)
                        .transaction(own -> own.dsl().execute("insert into audit (id) values (null)"))))
                .hasStackTraceContaining("TANDEM00330");
        assertThat(application.bean(AuditLog.class).notes()).doesNotContainNull();
    }
}
