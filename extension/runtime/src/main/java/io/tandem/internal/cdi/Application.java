package io.tandem.internal.cdi;

import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;

/** Tandem in one application: with Hibernate, or saying that it is missing. */
interface Application {

    String HIBERNATE = "org.hibernate.SessionFactory";

    static Application create(ClassLoader loader) {
        try {
            Class.forName(HIBERNATE, false, loader);
        } catch (ClassNotFoundException absent) {
            return new ApplicationWithoutHibernate();
        }
        return new RunningApplication(loader);
    }

    void addTypes(BeforeBeanDiscovery event);

    /** Whether the beans of the transaction manager and the synchronization registry are ours to supply. */
    boolean suppliesTransactions();

    void register(Found found, AfterBeanDiscovery event, BeanManager beanManager);

    void start(AfterDeploymentValidation event, BeanManager beanManager);

    /** The end begins: what runs may go on for a while, nothing new begins. */
    void drain();

    void stop();
}
