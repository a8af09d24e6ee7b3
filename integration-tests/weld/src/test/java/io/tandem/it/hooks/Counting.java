package io.tandem.it.hooks;

import io.tandem.Connection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/** Takes note of the entities of the warehouse while its factory is built. */
@ApplicationScoped
@Connection("warehouse")
public class Counting implements Integrator {

    private final List<String> entities = new ArrayList<>();

    @Override
    public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
        metadata.getEntityBindings().stream()
                .map(PersistentClass::getJpaEntityName)
                .forEach(entities::add);
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
        entities.clear();
    }

    List<String> entities() {
        return entities;
    }
}
