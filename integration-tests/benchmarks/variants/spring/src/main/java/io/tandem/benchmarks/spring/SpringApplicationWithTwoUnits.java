package io.tandem.benchmarks.spring;

import io.tandem.benchmarks.worker.Databases;
import javax.sql.DataSource;
import org.postgresql.xa.PGXADataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.XADataSourceWrapper;
import org.springframework.context.annotation.Bean;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.jta.JtaTransactionManager;

/**
 * Two units over two XA data sources, each wrapped by what the starter on the class path brings: Atomikos or Narayana. Boot
 * configures one unit by itself; the second has to be written, and with it the first.
 */
@SpringBootApplication(
        exclude = {
            DataSourceAutoConfiguration.class,
            HibernateJpaAutoConfiguration.class,
            JpaRepositoriesAutoConfiguration.class
        })
@EnableTransactionManagement
public class SpringApplicationWithTwoUnits {

    @Bean
    DataSource firstDataSource(XADataSourceWrapper wrapper, @Value("${first.url}") String url) throws Exception {
        return wrapper.wrapDataSource(postgres(url));
    }

    @Bean
    DataSource secondDataSource(XADataSourceWrapper wrapper, @Value("${second.url}") String url) throws Exception {
        return wrapper.wrapDataSource(postgres(url));
    }

    @Bean
    LocalContainerEntityManagerFactoryBean first(
            @Qualifier("firstDataSource") DataSource firstDataSource, JtaTransactionManager transactions) {
        return SpringUnit.of("first", packageOf("first"), firstDataSource, transactions);
    }

    @Bean
    LocalContainerEntityManagerFactoryBean second(
            @Qualifier("secondDataSource") DataSource secondDataSource, JtaTransactionManager transactions) {
        return SpringUnit.of("second", packageOf("second"), secondDataSource, transactions);
    }

    @Bean
    SpringShop shop() {
        return new SpringShop();
    }

    private static String packageOf(String unit) {
        return SpringApplicationWithTwoUnits.class.getPackageName() + "." + unit;
    }

    private static PGXADataSource postgres(String url) {
        PGXADataSource postgres = new PGXADataSource();
        postgres.setUrl(url);
        postgres.setUser(Databases.USER);
        postgres.setPassword(Databases.PASSWORD);
        return postgres;
    }
}
