package io.tandem.internal.cdi;

import io.tandem.HeuristicOutcome;
import io.tandem.internal.health.HealthChecks;
import io.tandem.internal.metrics.MicroProfileMeters;
import io.tandem.internal.metrics.MicrometerMeters;
import io.tandem.internal.operations.Operations;
import io.tandem.internal.runtime.Tandem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Joins what shows the state of an application, where its libraries are there; without them nothing of them is loaded. */
public final class Monitoring {

    private static final String HEALTH = "org.eclipse.microprofile.health.HealthCheck";
    private static final String MICROMETER = "io.micrometer.core.instrument.MeterRegistry";
    private static final String MICROPROFILE = "org.eclipse.microprofile.metrics.MetricRegistry";

    private final Tandem tandem;
    private final List<AutoCloseable> meters = new ArrayList<>();

    public Monitoring(Tandem tandem) {
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

    /** The check under one of the qualifiers, by the name of its annotation; only where the library is there. */
    public Object health(String qualifier) {
        return HealthChecks.of(tandem::operations).entrySet().stream()
                .filter(check -> check.getKey().annotationType().getName().equals(qualifier))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No check " + qualifier));
    }

    /** What shows the figures in the registries of the application: the one of each library, if it has one. */
    static List<Function<Operations, AutoCloseable>> registries(BeanManager beanManager) {
        List<Function<Operations, AutoCloseable>> found = micrometer(beanManager);
        if (isPresent(MICROPROFILE)) {
            injected(beanManager, MicroProfileMeters.injectionPoint())
                    .ifPresent(registry -> found.add(operations -> MicroProfileMeters.bind(registry, operations)));
        }
        return found;
    }

    /** The same in the registry of Micrometer only. */
    public static List<Function<Operations, AutoCloseable>> micrometer(BeanManager beanManager) {
        List<Function<Operations, AutoCloseable>> found = new ArrayList<>();
        if (isPresent(MICROMETER)) {
            registry(beanManager, MicrometerMeters.registryType())
                    .ifPresent(registry -> found.add(operations -> MicrometerMeters.bind(registry, operations)));
        }
        return found;
    }

    private static Optional<Object> registry(BeanManager beanManager, Class<?> type) {
        Instance<?> registries = beanManager.createInstance().select(type);
        return registries.isResolvable() ? Optional.of(registries.get()) : Optional.empty();
    }

    /** What would be injected into the only field of a class. */
    private static Optional<Object> injected(BeanManager beanManager, Class<?> holder) {
        InjectionPoint point = beanManager.createInjectionPoint(
                beanManager.createAnnotatedType(holder).getFields().iterator().next());
        Set<Bean<?>> beans =
                beanManager.getBeans(point.getType(), point.getQualifiers().toArray(Annotation[]::new));
        try {
            return Optional.ofNullable(beanManager.resolve(beans))
                    .map(bean -> beanManager.getInjectableReference(point, beanManager.createCreationalContext(bean)));
        } catch (AmbiguousResolutionException several) {
            return Optional.empty();
        }
    }

    /** Begins to show. */
    void start(List<Function<Operations, AutoCloseable>> registries) {
        tandem.operations()
                .ifPresent(operations -> registries.forEach(registry -> meters.add(registry.apply(operations))));
    }

    /** Ends to show. */
    public void stop() {
        List<AutoCloseable> shown = List.copyOf(meters);
        meters.clear();
        for (AutoCloseable each : shown) {
            try {
                each.close();
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
