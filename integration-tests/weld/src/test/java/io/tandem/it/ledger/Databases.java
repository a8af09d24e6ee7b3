package io.tandem.it.ledger;

import io.tandem.Connection;
import io.tandem.ConnectionsConfiguring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import javax.sql.XADataSource;
import org.h2.jdbcx.JdbcDataSource;

@ApplicationScoped
public class Databases {

    @Produces
    @ApplicationScoped
    @Connection("archive")
    XADataSource archive() {
        JdbcDataSource archive = new JdbcDataSource();
        archive.setURL("jdbc:h2:mem:ledger-archive;DB_CLOSE_DELAY=-1");
        return archive;
    }

    void configure(@Observes ConnectionsConfiguring connections) {
        connections.twophase(true);
    }
}
