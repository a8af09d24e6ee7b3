package io.tandem.internal.cdi;

import io.tandem.Connection;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.CommonDataSource;
import javax.sql.DataSource;
import javax.sql.XADataSource;

/** The data sources that the application supplies as beans qualified with {@link Connection}. */
final class SuppliedConnections {

    private final NavigableSet<String> names = new TreeSet<>();

    void add(Bean<?> bean) {
        if (bean.getTypes().contains(DataSource.class) || bean.getTypes().contains(XADataSource.class)) {
            bean.getQualifiers().stream()
                    .filter(Connection.class::isInstance)
                    .forEach(qualifier -> names.add(((Connection) qualifier).value()));
        }
    }

    NavigableSet<String> names() {
        return names;
    }

    /** The data sources, by connection; XA where a bean is both. */
    Map<String, CommonDataSource> resolve(BeanManager beanManager) {
        Map<String, CommonDataSource> found = new HashMap<>();
        for (String name : names) {
            Connection.Literal qualifier = Connection.Literal.of(name);
            Set<Bean<?>> xa = beanManager.getBeans(XADataSource.class, qualifier);
            Class<? extends CommonDataSource> type = xa.isEmpty() ? DataSource.class : XADataSource.class;
            Bean<?> bean = beanManager.resolve(xa.isEmpty() ? beanManager.getBeans(DataSource.class, qualifier) : xa);
            found.put(name, (CommonDataSource)
                    beanManager.getReference(bean, type, beanManager.createCreationalContext(bean)));
        }
        return found;
    }
}
