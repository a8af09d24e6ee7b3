package io.tandem.it.crash.supplied;

import io.tandem.Connection;
import io.tandem.it.crash.MortalXADataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.XADataSource;

/** The application supplies its data sources itself. */
@ApplicationScoped
public class SuppliedDataSources {

    @Produces
    @Connection
    XADataSource shop() {
        return dataSource("shop.url");
    }

    @Produces
    @Connection("warehouse")
    XADataSource warehouse() {
        return dataSource("warehouse.url");
    }

    private static XADataSource dataSource(String property) {
        MortalXADataSource dataSource = new MortalXADataSource();
        dataSource.setUrl(System.getProperty(property));
        dataSource.setUser("postgres");
        return dataSource;
    }
}
