package io.tandem.internal.cdi;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;

import io.tandem.internal.messages.Problem;
import io.tandem.internal.runtime.StartException;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import java.util.List;

/** Says what is missing, before the container complains of everything that depends on it. */
final class ApplicationWithoutHibernate implements Application {

    @Override
    public void addTypes(BeforeBeanDiscovery event) {
        // nothing that could work without Hibernate
    }

    @Override
    public boolean suppliesTransactions() {
        return false;
    }

    /** A definition error ends the deployment before dependencies are looked at. */
    @Override
    public void register(Found found, AfterBeanDiscovery event, BeanManager beanManager) {
        if (!found.classes().names().isEmpty()
                || !found.requests().isEmpty()
                || !found.supplied().names().isEmpty()) {
            event.addDefinitionError(
                    new StartException(List.of(Problem.general(CONFIGURATION.hibernateMissing(HIBERNATE)))));
        }
    }

    @Override
    public void start(AfterDeploymentValidation event, BeanManager beanManager) {
        // nothing to start
    }

    @Override
    public void drain() {
        // nothing was started
    }

    @Override
    public void stop() {
        // nothing was started
    }
}
