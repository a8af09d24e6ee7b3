package io.tandem.benchmarks.spring;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.orm.jpa.hibernate.SpringJtaPlatform;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.jta.JtaTransactionManager;

/** A persistence unit as one writes it beside Boot's own, which would be the only one: with JTA, for the entities of a package. */
public final class SpringUnit {

    private SpringUnit() {}

    public static LocalContainerEntityManagerFactoryBean of(
            String name, String packageOfEntities, DataSource dataSource, JtaTransactionManager transactions) {
        LocalContainerEntityManagerFactoryBean unit = new LocalContainerEntityManagerFactoryBean();
        unit.setPersistenceUnitName(name);
        unit.setPackagesToScan(packageOfEntities);
        unit.setJtaDataSource(dataSource);
        unit.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        unit.setJpaPropertyMap(Map.of(
                "hibernate.transaction.jta.platform",
                new SpringJtaPlatform(transactions),
                "hibernate.transaction.coordinator_class",
                "jta"));
        return unit;
    }
}
