package io.tandem.internal.cdi;

import io.tandem.HeuristicOutcome;
import io.tandem.internal.health.HealthChecks;
import io.tandem.internal.metrics.MicrometerMeters;
import io.tandem.internal.runtime.Tandem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Joins what shows the state of an application, where its libraries are there; without them nothing of them is loaded. */
final class Monitoring {

    private static final String HEALTH = "org.eclipse.microprofile.health.HealthCheck";
    private static final String MICROMETER = "io.micrometer.core.instrument.MeterRegistry";

    private final Tandem tandem;
    private @Nullable AutoCloseable meters;

    Monitoring(Tandem tandem) {
        this.tandem = tandem;
    }

    /** The beans that others look for. */
    void register(AfterBeanDiscovery event) {
        if (isPresent(HEALTH)) {
            HealthChecks.of(tandem::operations).forEach((qualifier, check) -> event.addBean()
                    .beanClass(HealthChecks.type())
                    .types(HealthChecks.type())
                    .addQualifier(qualifier)
                    .scope(ApplicationScoped.class)
                    .id("tandem/health/" + qualifier.annotationType().getName())
                    .createWith(context -> check));
        }
    }

    /** The one registry of the application, if it has one. */
    static Optional<Object> registry(BeanManager beanManager) {
        if (!isPresent(MICROMETER)) {
            return Optional.empty();
        }
        Instance<?> registries = beanManager.createInstance().select(MicrometerMeters.registryType());
        return registries.isResolvable() ? Optional.of(registries.get()) : Optional.empty();
    }

    /** Begins to show. */
    void start(Optional<Object> registry) {
        tandem.operations()
                .ifPresent(operations -> registry.ifPresent(it -> meters = MicrometerMeters.bind(it, operations)));
    }

    void stop() {
        AutoCloseable shown = meters;
        meters = null;
        if (shown != null) {
            try {
                shown.close();
            } catch (Exception e) {
                throw new IllegalStateException("The meters can't be removed", e);
            }
        }
    }

    /** What fires the event, to both kinds of observers. */
    static Consumer<HeuristicOutcome> observers(BeanManager beanManager) {
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        return outcome -> {
            Thread.currentThread().setContextClassLoader(application);
            beanManager.getEvent().select(HeuristicOutcome.class).fireAsync(outcome);
            beanManager.getEvent().select(HeuristicOutcome.class).fire(outcome);
        };
    }

    private static boolean isPresent(String type) {
        try {
            Class.forName(type, false, Monitoring.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
