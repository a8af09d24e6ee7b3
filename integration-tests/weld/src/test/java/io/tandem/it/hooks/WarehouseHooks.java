package io.tandem.it.hooks;

import io.tandem.Connection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.resource.jdbc.spi.StatementInspector;

@ApplicationScoped
public class WarehouseHooks {

    @Produces
    @Connection("warehouse")
    StatementInspector commenting() {
        return sql -> "/* warehouse */ " + sql;
    }

    @Produces
    @Connection("warehouse")
    PostInsertEventListener inserted(Journal journal) {
        return event -> journal.add("inserted " + event.getId());
    }
}
