package io.tandem.internal.plan;

import java.util.Set;
import javax.sql.CommonDataSource;

/** The types of what an application supplies for a connection, rather than has handed out. */
final class Suppliers {

    /** By name, because Hibernate is none of this package's business. */
    private static final Set<String> HIBERNATE = Set.of(
            "org.hibernate.Interceptor",
            "org.hibernate.integrator.spi.Integrator",
            "org.hibernate.resource.jdbc.spi.StatementInspector",
            "org.hibernate.SessionEventListener");

    private static final String EVENT_LISTENERS = "org.hibernate.event.spi.";

    private Suppliers() {}

    static boolean contains(Class<?> type) {
        return CommonDataSource.class.isAssignableFrom(type) || isHibernates(type);
    }

    private static boolean isHibernates(Class<?> type) {
        if (HIBERNATE.contains(type.getName()) || type.getName().startsWith(EVENT_LISTENERS)) {
            return true;
        }
        for (Class<?> contract : type.getInterfaces()) {
            if (isHibernates(contract)) {
                return true;
            }
        }
        return type.getSuperclass() != null && isHibernates(type.getSuperclass());
    }
}
