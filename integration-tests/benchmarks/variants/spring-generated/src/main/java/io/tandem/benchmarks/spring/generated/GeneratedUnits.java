package io.tandem.benchmarks.spring.generated;

import io.tandem.benchmarks.spring.SpringUnit;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.jdbc.XADataSourceWrapper;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.transaction.jta.JtaTransactionManager;

/**
 * For each of the archive's connections an XA data source and a unit, whose entities have a package of their own. Somebody
 * with 32 of them would not write 64 methods either.
 */
final class GeneratedUnits implements ImportBeanDefinitionRegistrar {

    private final int connections;
    private final BeanFactory beans;

    GeneratedUnits(Environment environment, BeanFactory beans) {
        this.connections = environment.getRequiredProperty("generated.connections", Integer.class);
        this.beans = beans;
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
        for (int connection = 0; connection < connections; connection++) {
            String unit = "connection" + connection;
            String dataSource = unit + "DataSource";
            registry.registerBeanDefinition(
                    dataSource,
                    BeanDefinitionBuilder.genericBeanDefinition(DataSource.class, () -> dataSource(unit))
                            .getBeanDefinition());
            registry.registerBeanDefinition(
                    unit,
                    BeanDefinitionBuilder.genericBeanDefinition(
                                    LocalContainerEntityManagerFactoryBean.class, () -> unit(unit, dataSource))
                            .getBeanDefinition());
        }
    }

    private DataSource dataSource(String database) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + database + ";DB_CLOSE_DELAY=-1");
        try {
            return beans.getBean(XADataSourceWrapper.class).wrapDataSource(h2);
        } catch (Exception e) {
            throw new IllegalStateException("No pool for " + database, e);
        }
    }

    private LocalContainerEntityManagerFactoryBean unit(String name, String dataSource) {
        return SpringUnit.of(
                name,
                "generated." + name,
                beans.getBean(dataSource, DataSource.class),
                beans.getBean(JtaTransactionManager.class));
    }
}
