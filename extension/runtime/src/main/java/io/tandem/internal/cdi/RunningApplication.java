package io.tandem.internal.cdi;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;
import static io.tandem.internal.messages.LifecycleMessages.LIFECYCLE;

import io.tandem.Connection;
import io.tandem.internal.config.ConfigReader;
import io.tandem.internal.config.ConfigReading;
import io.tandem.internal.config.PropertySource;
import io.tandem.internal.discovery.ClassDiscovery;
import io.tandem.internal.discovery.DiscoveredClasses;
import io.tandem.internal.discovery.MappedClass;
import io.tandem.internal.messages.Problem;
import io.tandem.internal.plan.OwnConnections;
import io.tandem.internal.plan.Plan;
import io.tandem.internal.plan.ReflectionFacts;
import io.tandem.internal.plan.Request;
import io.tandem.internal.runtime.PlatformChoice;
import io.tandem.internal.runtime.Tandem;
import io.tandem.spi.ConnectionOverrides;
import io.tandem.spi.Platform;
import io.tandem.spi.PlatformException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An application with Hibernate. */
final class RunningApplication implements Application {

    /** Where it is, an unqualified EntityManager may mean a persistence unit of the container's. */
    private static final String PERSISTENCE_XML = "META-INF/persistence.xml";

    private final ClassLoader loader;
    private final Tandem tandem = new Tandem();
    private final Monitoring monitoring = new Monitoring(tandem);
    private final List<Problem> problems = new ArrayList<>();
    private final NavigableSet<String> classes = new TreeSet<>();
    private final Optional<ConnectionOverrides> overrides;
    private @Nullable Platform platform;
    private @Nullable PlatformException noPlatform;
    private boolean suppliesTransactions;
    private long nanosBefore;
    private @Nullable Found found;
    private @Nullable DiscoveredClasses discovered;
    private @Nullable ReflectionFacts facts;
    private @Nullable ConfigReading config;
    private @Nullable ContainerStart start;

    RunningApplication(ClassLoader loader) {
        this.loader = loader;
        this.overrides = ServiceLoader.load(ConnectionOverrides.Provider.class, loader).stream()
                .map(provider -> provider.get().overrides())
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public void addTypes(BeforeBeanDiscovery event) {
        platform = choosePlatform();
        suppliesTransactions = platform != null && platform.needsTransactionBeans();
        event.addAnnotatedType(RequestStore.class, RequestStore.class.getName()).add(RequestScoped.Literal.INSTANCE);
        RetryInterceptor.addTo(event);
    }

    private @Nullable Platform choosePlatform() {
        try {
            return PlatformChoice.of(loader);
        } catch (PlatformException e) {
            noPlatform = e;
            return null;
        }
    }

    @Override
    public boolean suppliesTransactions() {
        return suppliesTransactions;
    }

    @Override
    public void register(Found delivered, AfterBeanDiscovery event, BeanManager beanManager) {
        long begun = System.nanoTime();
        found = delivered;
        discover(delivered);
        NavigableSet<String> names = names(delivered);
        ConfigReading reading = ConfigReader.read(properties(), names, SuppliedParticipants.settings(loader));
        config = reading;
        problems.addAll(reading.problems());
        problems.addAll(delivered.stereotypes().problems());
        problems.addAll(delivered.retries().problems());
        names.addAll(reading.config().names());

        Beans beans = new Beans(tandem, event);
        beans.facades();
        beans.settings(reading.further());
        monitoring.register(event);
        if (delivered.plain().wanted() && !names.isEmpty() && reading.config().plainEntityManager()) {
            plainSession(beans, names);
        }
        delivered.repositories().register(event, tandem);
        if (suppliesTransactions) {
            beans.transactions(Objects.requireNonNull(platform));
        }
        names.forEach(name -> beans.connection(name, delivered.injectionPoints().aliases(name)));
        for (InjectionPoints.Misuse misuse : delivered.injectionPoints().misuses(Beans.typeNames())) {
            if (!delivered.supplied().names().contains(misuse.name())) {
                beans.placeholder(misuse.name(), misuse.typeName());
                problems.add(Problem.of(
                        misuse.name(), CONFIGURATION.useSession(misuse.place(), misuse.typeName(), misuse.name())));
            }
        }
        nanosBefore = System.nanoTime() - begun;
    }

    /** Not beside a unit, for which the container may have a bean of its own: that can't be known here. */
    private void plainSession(Beans beans, Collection<String> connections) {
        if (loader.getResource(PERSISTENCE_XML) == null) {
            beans.plainSession();
        } else {
            LIFECYCLE.info(CONFIGURATION.plainBesideUnit(connections));
        }
    }

    private PropertySource properties() {
        PropertySource own = PropertySource.of(loader);
        if (overrides.isEmpty()) {
            return own;
        }
        // without names that only an injection point has, for they may be misspelt
        NavigableSet<String> known = ofEntities();
        known.addAll(ConfigReader.read(own, known).config().names());
        overrides.get().found(known);
        return new OverriddenProperties(own, overrides.get());
    }

    private void discover(Found delivered) {
        DiscoveredClasses all = ClassDiscovery.discover(loader);
        discovered = all;
        problems.addAll(all.problems());
        classes.addAll(delivered.classes().names());
        classes.addAll(all.classes());
        Map<String, MappedClass> mapped = all.mapped();
        classes.addAll(mapped.keySet());
        facts = new ReflectionFacts(loader, mapped);
    }

    /** Every name that occurs in code. */
    private NavigableSet<String> names(Found delivered) {
        NavigableSet<String> names = ofEntities();
        names.addAll(delivered.supplied().names());
        delivered.requests().stream().map(Request::name).forEach(names::add);
        return names;
    }

    private NavigableSet<String> ofEntities() {
        NavigableSet<String> names = new TreeSet<>(OwnConnections.in(classes, Objects.requireNonNull(facts)));
        if (!classes.isEmpty()) {
            names.add(Connection.DEFAULT);
        }
        return names;
    }

    @Override
    public void start(AfterDeploymentValidation event, BeanManager beanManager) {
        try {
            start(beanManager);
        } catch (RuntimeException e) {
            event.addDeploymentProblem(e);
        }
    }

    private void start(BeanManager beanManager) {
        long since = System.nanoTime() - nanosBefore;
        Found delivered = Objects.requireNonNull(found);
        ContainerStart starting = new ContainerStart(tandem, monitoring, beanManager, loader, overrides, true);
        start = starting;
        starting.run(
                new Collected(
                        Objects.requireNonNull(config),
                        Objects.requireNonNull(facts),
                        classes,
                        Objects.requireNonNull(discovered).mappingFiles(),
                        delivered.requests(),
                        delivered.supplied(),
                        delivered.hooks(),
                        problems,
                        plan -> furtherRules(delivered, plan),
                        since),
                this::platform,
                () -> Monitoring.registries(beanManager));
    }

    private static List<Problem> furtherRules(Found delivered, Plan plan) {
        List<Problem> found = new ArrayList<>(delivered.repositories().settle(plan));
        found.addAll(delivered.containerManaged().problems(plan.connections().keySet()));
        return found;
    }

    private Platform platform() {
        if (platform == null) {
            throw Objects.requireNonNull(noPlatform);
        }
        return platform;
    }

    @Override
    public void drain() {
        try {
            if (start != null) {
                start.ending();
            }
        } finally {
            // whatever an observer throws
            tandem.drain();
        }
    }

    @Override
    public void stop() {
        monitoring.stop();
        tandem.close();
        if (start != null) {
            start.close();
        }
        if (platform != null && platform.keepsConfiguration()) {
            PropertySource.release(loader);
        }
    }
}
