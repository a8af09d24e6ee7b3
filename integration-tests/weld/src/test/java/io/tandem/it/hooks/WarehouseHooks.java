package io.tandem.it.hooks;

import io.tandem.Connection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.hibernate.event.spi.PreInsertEventListener;
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
    PreInsertEventListener inserting(Journal journal) {
        return event -> {
            journal.add("inserting " + event.getId());
            return false;
        };
    }
}
