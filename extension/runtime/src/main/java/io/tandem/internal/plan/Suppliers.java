package io.tandem.internal.plan;

import java.util.Set;
import java.util.TreeSet;
import javax.sql.CommonDataSource;

/** The types of what an application supplies for a connection, rather than has handed out. */
public final class Suppliers {

    static final String INTERCEPTOR = "org.hibernate.Interceptor";
    static final String STATEMENT_INSPECTOR = "org.hibernate.resource.jdbc.spi.StatementInspector";
    static final String TENANT_RESOLVER = "org.hibernate.context.spi.CurrentTenantIdentifierResolver";

    /** By name, because Hibernate is none of this package's business. */
    private static final Set<String> HIBERNATE =
            Set.of(INTERCEPTOR, STATEMENT_INSPECTOR, TENANT_RESOLVER, "org.hibernate.integrator.spi.Integrator");

    private static final String EVENTS = "org.hibernate.event.spi.";

    private Suppliers() {}

    static boolean contains(Class<?> type) {
        return CommonDataSource.class.isAssignableFrom(type)
                || !hibernateContracts(type).isEmpty();
    }

    /** The names of the interfaces under which Hibernate calls objects of a class: a hook has at least one. */
    public static Set<String> hibernateContracts(Class<?> type) {
        Set<String> found = new TreeSet<>();
        collect(type, found);
        return found;
    }

    /** Whether Hibernate calls objects of applications under an interface. */
    public static boolean isHibernateContract(String name) {
        return HIBERNATE.contains(name) || (name.startsWith(EVENTS) && name.endsWith("Listener"));
    }

    private static void collect(Class<?> type, Set<String> found) {
        String name = type.getName();
        if (type.isInterface() && isHibernateContract(name)) {
            found.add(name);
        }
        for (Class<?> contract : type.getInterfaces()) {
            collect(contract, found);
        }
        if (type.getSuperclass() != null) {
            collect(type.getSuperclass(), found);
        }
    }
}
