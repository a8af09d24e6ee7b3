package io.tandem.internal.cdi;

import io.tandem.Connection;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.enterprise.inject.spi.ProcessSyntheticAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Where the container meets Tandem (Jakarta CDI 4.0, 24.4). */
public class TandemExtension implements Extension {

    private final AnnotatedClasses classes = new AnnotatedClasses();
    private final InjectionPoints injectionPoints = new InjectionPoints();
    private final SuppliedConnections supplied = new SuppliedConnections();
    private final RetriedMethods retries = new RetriedMethods();
    private final Application application =
            Application.create(Thread.currentThread().getContextClassLoader());

    void start(@Observes BeforeBeanDiscovery event) {
        application.addTypes(event);
    }

    void collect(
            @Observes
                    @WithAnnotations({
                        Connection.class,
                        Entity.class,
                        MappedSuperclass.class,
                        Embeddable.class,
                        Converter.class
                    })
                    ProcessAnnotatedType<?> event) {
        if (classes.add(event.getAnnotatedType().getJavaClass())) {
            event.veto();
        }
    }

    void replace(@Observes ProcessSyntheticAnnotatedType<? extends TransactionManager> event) {
        if (application.suppliesTransactions()) {
            event.veto();
        }
    }

    void replaceRegistry(@Observes ProcessSyntheticAnnotatedType<? extends TransactionSynchronizationRegistry> event) {
        if (application.suppliesTransactions()) {
            event.veto();
        }
    }

    void collect(@Observes ProcessInjectionPoint<?, ?> event) {
        injectionPoints.add(event.getInjectionPoint());
    }

    void collect(@Observes ProcessBean<?> event) {
        supplied.add(event.getBean(), event.getAnnotated());
        retries.add(event.getAnnotated());
    }

    void register(@Observes AfterBeanDiscovery event, BeanManager beanManager) {
        application.register(new Found(classes, injectionPoints, supplied, retries), event, beanManager);
    }

    void run(@Observes AfterDeploymentValidation event, BeanManager beanManager) {
        application.start(event, beanManager);
    }

    void stop(@Observes BeforeShutdown event) {
        application.stop();
    }
}
