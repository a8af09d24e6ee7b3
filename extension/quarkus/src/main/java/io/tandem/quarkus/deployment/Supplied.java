package io.tandem.quarkus.deployment;

import io.quarkus.arc.processor.BeanInfo;
import io.tandem.Connection;
import io.tandem.internal.plan.Suppliers;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.sql.CommonDataSource;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/** What an application supplies for a connection: data sources, and what Hibernate calls. */
record Supplied(IndexView index) {

    private static final DotName CONNECTION = DotName.createSimple(Connection.class);
    private static final DotName COMMON = DotName.createSimple(CommonDataSource.class);
    private static final DotName PLAIN = DotName.createSimple(DataSource.class);
    private static final DotName XA = DotName.createSimple(XADataSource.class);

    /** Whether instances of a class are such. */
    boolean isSupplier(ClassInfo type) {
        return implemented(type, name -> name.equals(COMMON) || Suppliers.isHibernateContract(name.toString()));
    }

    private boolean implemented(ClassInfo type, Predicate<DotName> wanted) {
        if (wanted.test(type.name())) {
            return true;
        }
        for (DotName each : type.interfaceNames()) {
            ClassInfo contract = index.getClassByName(each);
            if (wanted.test(each) || (contract != null && implemented(contract, wanted))) {
                return true;
            }
        }
        ClassInfo superclass = type.superName() == null ? null : index.getClassByName(type.superName());
        return superclass != null && implemented(superclass, wanted);
    }

    /** The connections whose data source is a bean, each with its place. */
    Map<String, String> dataSources(Collection<BeanInfo> beans) {
        Map<String, String> places = new TreeMap<>();
        for (BeanInfo bean : beans) {
            if (hasType(bean, name -> name.equals(PLAIN) || name.equals(XA))) {
                connection(bean).ifPresent(name -> places.put(name, place(bean)));
            }
        }
        return places;
    }

    /** The beans that Hibernate calls: each identifier with its place. */
    Map<String, String> hooks(Collection<BeanInfo> beans) {
        Map<String, String> places = new LinkedHashMap<>();
        for (BeanInfo bean : beans) {
            if (hasType(bean, name -> Suppliers.isHibernateContract(name.toString()))
                    && connection(bean).isPresent()) {
                places.put(bean.getIdentifier(), place(bean));
            }
        }
        return places;
    }

    /** The connection that a bean is supplied for. */
    Optional<String> connection(BeanInfo bean) {
        NamedBy named = new NamedBy(CONNECTION, index);
        return bean.getQualifiers().stream()
                .filter(qualifier -> qualifier.name().equals(CONNECTION))
                .map((AnnotationInstance qualifier) -> named.of(qualifier))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean hasType(BeanInfo bean, Predicate<DotName> wanted) {
        return bean.getTypes().stream().map(Type::name).anyMatch(wanted);
    }

    /** Where something is supplied: class and member. */
    private static String place(BeanInfo bean) {
        String type = bean.getBeanClass().toString();
        AnnotationTarget target = bean.getTarget().orElse(null);
        if (target != null && target.kind() == AnnotationTarget.Kind.METHOD) {
            return type + "." + target.asMethod().name();
        }
        return target != null && target.kind() == AnnotationTarget.Kind.FIELD
                ? type + "." + target.asField().name()
                : type;
    }
}
