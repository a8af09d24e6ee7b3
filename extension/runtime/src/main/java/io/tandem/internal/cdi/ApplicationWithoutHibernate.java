package io.tandem.internal.cdi;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;

import io.tandem.Session;
import io.tandem.internal.messages.Problem;
import io.tandem.internal.plan.Request;
import io.tandem.internal.runtime.StartException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Says what is missing. Beans stand in for what is asked for, so that the container's own complaint about unsatisfied
 * dependencies does not come first.
 */
final class ApplicationWithoutHibernate implements Application {

    private static final List<String> TYPES = List.of(
            "jakarta.persistence.EntityManager",
            "jakarta.persistence.EntityManagerFactory",
            "jakarta.persistence.metamodel.Metamodel",
            "javax.sql.DataSource",
            "io.tandem.ConnectionInfo");

    private final ClassLoader loader;
    private boolean needed;

    ApplicationWithoutHibernate(ClassLoader loader) {
        this.loader = loader;
    }

    @Override
    public void addTypes(BeforeBeanDiscovery event) {
        // nothing that could work without Hibernate
    }

    @Override
    public boolean suppliesTransactions() {
        return false;
    }

    @Override
    public void register(Found found, AfterBeanDiscovery event, BeanManager beanManager) {
        needed = !found.classes().names().isEmpty()
                || !found.requests().isEmpty()
                || !found.supplied().names().isEmpty();
        Set<Annotation> qualifiers = new LinkedHashSet<>();
        for (Request request : found.injectionPoints().requests()) {
            qualifiers.add(Session.Literal.of(request.name()));
            qualifiers.addAll(found.injectionPoints().aliases(request.name()));
        }
        for (Class<?> type : present()) {
            for (Annotation qualifier : qualifiers) {
                event.addBean()
                        .beanClass(type)
                        .types(type)
                        .qualifiers(qualifier)
                        .scope(Dependent.class)
                        .createWith(context -> {
                            throw missing();
                        });
            }
        }
    }

    @Override
    public void start(AfterDeploymentValidation event, BeanManager beanManager) {
        if (needed) {
            event.addDeploymentProblem(missing());
        }
    }

    @Override
    public void drain() {
        // nothing was started
    }

    @Override
    public void stop() {
        // nothing was started
    }

    private static StartException missing() {
        return new StartException(List.of(Problem.general(CONFIGURATION.hibernateMissing(HIBERNATE))));
    }

    private List<Class<?>> present() {
        List<Class<?>> present = new ArrayList<>();
        for (String name : TYPES) {
            try {
                present.add(Class.forName(name, false, loader));
            } catch (ClassNotFoundException absent) {
                // then nobody can ask for it either
            }
        }
        return present;
    }
}
