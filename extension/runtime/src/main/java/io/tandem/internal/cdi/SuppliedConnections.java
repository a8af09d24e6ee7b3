package io.tandem.internal.cdi;

import io.tandem.Connection;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedMember;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.CommonDataSource;
import javax.sql.DataSource;
import javax.sql.XADataSource;

/** The data sources that the application supplies as beans qualified with {@link Connection}. */
public final class SuppliedConnections {

    private final Map<String, String> places = new TreeMap<>();

    /** Those that were found before, at build time: the connections, each with the place. */
    public static SuppliedConnections at(Map<String, String> places) {
        SuppliedConnections supplied = new SuppliedConnections();
        supplied.places.putAll(places);
        return supplied;
    }

    void add(Bean<?> bean, Annotated annotated) {
        if (bean.getTypes().contains(DataSource.class) || bean.getTypes().contains(XADataSource.class)) {
            bean.getQualifiers().stream()
                    .filter(Connection.class::isInstance)
                    .forEach(qualifier -> places.put(((Connection) qualifier).value(), place(bean, annotated)));
        }
    }

    Set<String> names() {
        return places.keySet();
    }

    /** Where each is supplied: class and member. */
    Map<String, String> places() {
        return places;
    }

    /** Where something is supplied: class and member. */
    static String place(Bean<?> bean, Annotated annotated) {
        String type = bean.getBeanClass().getName();
        return annotated instanceof AnnotatedMember<?> member
                ? type + "." + member.getJavaMember().getName()
                : type;
    }

    /** The data sources, by connection; XA where a bean is both. */
    Map<String, CommonDataSource> resolve(BeanManager beanManager) {
        Map<String, CommonDataSource> found = new HashMap<>();
        for (String name : places.keySet()) {
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
