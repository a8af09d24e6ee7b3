package io.tandem.it.tables;

import io.tandem.ConnectionsConfiguring;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.Instant;

/** Everything that a schema may have beside entities. */
@Dependent
class Tables {

    void configure(@Observes ConnectionsConfiguring connections) {
        connections.metadata("warehouse", schema -> schema.table("audit")
                .column("id", Long.class)
                .column("made_at", Instant.class)
                .column("note", String.class, 40)
                .column("amount", "numeric(12,2)")
                .column("order", Integer.class)
                .required("note")
                .primaryKey("id")
                .index("audit_made_at", "made_at")
                .unique("audit_once", "note", "order")
                .check("audit_positive", "amount > 0"));
        connections.metadata("warehouse", schema -> schema.sequence("audit_number", 100, 10)
                .function("net", "(?1 / 2)", BigDecimal.class)
                .afterTables("create view audit_notes as select note from audit", "drop view if exists audit_notes"));
    }
}
