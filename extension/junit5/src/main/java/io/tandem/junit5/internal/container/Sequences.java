package io.tandem.junit5.internal.container;

import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Field;
import java.util.Optional;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.generator.Generator;
import org.hibernate.id.OptimizableGenerator;
import org.hibernate.id.enhanced.Optimizer;
import org.hibernate.persister.entity.EntityPersister;

/** What Hibernate has taken of sequences in advance: where they begin anew, it has to be forgotten. */
final class Sequences {

    /** Of every optimizer that takes numbers in advance, by whoever has no tenant, and by tenant. */
    private static final String[] STATES = {"noTenantState", "tenantSpecificState"};

    private Sequences() {}

    static void restart(EntityManagerFactory factory) {
        factory.unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .forEachEntityDescriptor(Sequences::restart);
    }

    private static void restart(EntityPersister entity) {
        Generator generator = entity.getGenerator();
        if (generator instanceof OptimizableGenerator optimizable) {
            Optional.ofNullable(optimizable.getOptimizer()).ifPresent(Sequences::forget);
        }
    }

    private static void forget(Optimizer optimizer) {
        for (Class<?> type = optimizer.getClass(); type != null; type = type.getSuperclass()) {
            for (String name : STATES) {
                forget(optimizer, type, name);
            }
        }
    }

    private static void forget(Optimizer optimizer, Class<?> type, String name) {
        try {
            Field state = type.getDeclaredField(name);
            state.setAccessible(true);
            state.set(optimizer, null);
        } catch (NoSuchFieldException keepsNothing) {
            // this one takes each number when it is needed
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The numbers taken in advance can't be forgotten: " + optimizer, e);
        }
    }
}
