package io.tandem.internal.cdi;

import io.tandem.Connection;
import io.tandem.Session;
import io.tandem.internal.runtime.ClassesAtStart;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.AnnotatedType;
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
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Where the container meets Tandem (Jakarta CDI 4.0, 24.4). */
public class TandemExtension implements Extension {

    private static final int LAST = Integer.MAX_VALUE;

    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final Found found;
    private final Application application;

    public TandemExtension() {
        ClassesAtStart.loadAhead(loader);
        found = Found.nothing(loader);
        application = Application.create(loader);
    }

    void start(@Observes BeforeBeanDiscovery event) {
        application.addTypes(event);
    }

    void collect(
            @Observes
                    @WithAnnotations({
                        Connection.class,
                        Session.class,
                        Entity.class,
                        MappedSuperclass.class,
                        Embeddable.class,
                        Converter.class
                    })
                    ProcessAnnotatedType<?> event) {
        found.stereotypes().remove(event);
        if (found.classes().add(event.getAnnotatedType().getJavaClass())) {
            event.veto();
        }
    }

    void adopt(@Observes @WithAnnotations(PersistenceUnit.class) ProcessAnnotatedType<?> event) {
        found.repositories().add(event);
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
        found.injectionPoints().add(event.getInjectionPoint());
        found.plain().add(event.getInjectionPoint());
        found.stereotypes().add(event.getInjectionPoint());
    }

    void collect(@Observes ProcessBean<?> event) {
        found.supplied().add(event.getBean(), event.getAnnotated());
        found.hooks().add(event.getBean(), event.getAnnotated());
        found.plain().add(event.getBean());
        found.retries().add(event.getAnnotated());
        if (event.getAnnotated() instanceof AnnotatedType<?> type) {
            found.containerManaged().add(type);
        }
    }

    void register(@Observes AfterBeanDiscovery event, BeanManager beanManager) {
        application.register(found, event, beanManager);
    }

    void run(@Observes AfterDeploymentValidation event, BeanManager beanManager) {
        application.start(event, beanManager);
    }

    /** After the application's own observers; what beans do when they are destroyed comes later, in the same thread. */
    void drain(@Observes @Priority(LAST) @BeforeDestroyed(ApplicationScoped.class) Object event) {
        application.drain();
    }

    void stop(@Observes BeforeShutdown event) {
        application.stop();
    }
}
