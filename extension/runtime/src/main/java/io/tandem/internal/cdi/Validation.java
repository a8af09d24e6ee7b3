package io.tandem.internal.cdi;

import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Optional;
import java.util.Set;

/** Bean Validation, where it is there. */
final class Validation {

    private static final String FACTORY = "jakarta.validation.ValidatorFactory";

    private Validation() {}

    /** The container's factory, whose constraint validators are injected; without one Hibernate makes its own. */
    static Optional<Object> factory(ClassLoader loader, Instances instances, BeanManager beanManager) {
        Class<?> type;
        try {
            type = Class.forName(FACTORY, false, loader);
        } catch (ClassNotFoundException absent) {
            return Optional.empty();
        }
        Set<Bean<?>> beans = beanManager.getBeans(type);
        return beans.isEmpty() ? Optional.empty() : Optional.of(instances.reference(beanManager.resolve(beans), type));
    }
}
