package io.tandem.it.entities;

import io.tandem.Connection;
import io.tandem.ConnectionsConfiguring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;

@ApplicationScoped
public class Databases {
    void configure(@Observes ConnectionsConfiguring connections) {
        JdbcDataSource archive = new JdbcDataSource();
        archive.setURL("jdbc:h2:mem:archive;DB_CLOSE_DELAY=-1");
        connections.bind("archive", archive);
        connections.entities("archive", Order.class).entities(Connection.DEFAULT, Order.class);
    }

    void tables(@Observes ConnectionsConfiguring connections) {
        connections.metadata("warehouse", schema -> schema.table("audit")
                .column("id", UUID.class)
                .column("made_at", Instant.class)
                .column("note", String.class, 200)
                .primaryKey("id"));
    }

    void more(@Observes ConnectionsConfiguring connections) {
        connections.metadata("warehouse", schema -> schema.sequence("audit_number", 1, 50)
                .beforeTables("create domain grade as int check (value between 1 and 6)", "drop domain if exists grade")
                .afterTables("create view notes as select note from audit", "drop view if exists notes")
                .function("short_of", "left(?1, 3)", String.class));
    }
}
