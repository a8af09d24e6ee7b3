package io.tandem.it.entities;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import io.tandem.ConnectionInfo;
import io.tandem.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.JDBCUtils;

@ApplicationScoped
public class AuditLog {
    @Inject
    @Session("warehouse")
    DataSource dataSource;

    @Inject
    @Session("warehouse")
    ConnectionInfo info;

    @Inject
    @Session("warehouse")
    EntityManager warehouse;

    @Transactional
    public void move(StockMovement movement, String note) {
        warehouse.persist(movement);
        jooq().insertInto(table("audit"), field("id"), field("made_at"), field("note"))
                .values(UUID.randomUUID(), Instant.now(), note)
                .execute();
    }

    public List<String> notes() {
        return jooq().select(field("note", String.class))
                .from("audit")
                .orderBy(field("made_at"))
                .fetch(field("note", String.class));
    }

    private DSLContext jooq() {
        return DSL.using(dataSource, JDBCUtils.dialect(info.url()));
    }
}
