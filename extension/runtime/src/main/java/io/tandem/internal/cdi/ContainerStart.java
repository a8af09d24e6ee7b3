package io.tandem.internal.cdi;

import static io.tandem.internal.messages.LifecycleMessages.LIFECYCLE;

import io.tandem.ConnectionsConfiguring;
import io.tandem.internal.config.ConfigReading;
import io.tandem.internal.messages.Problem;
import io.tandem.internal.operations.Operations;
import io.tandem.internal.plan.Plan;
import io.tandem.internal.plan.Planner;
import io.tandem.internal.runtime.StartException;
import io.tandem.internal.runtime.Startup;
import io.tandem.internal.runtime.Tandem;
import io.tandem.spi.ConnectionOverrides;
import io.tandem.spi.ConnectionsStarted;
import io.tandem.spi.ConnectionsStopping;
import io.tandem.spi.Platform;
import io.tandem.spi.PlatformException;
import io.tandem.spi.TransactionParticipant;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** The start of one application, from the moment at which its beans can be had; the same for every shell. */
public final class ContainerStart implements AutoCloseable {

    private final Tandem tandem;
    private final Monitoring monitoring;
    private final BeanManager beanManager;
    private final ClassLoader loader;
    private final Optional<ConnectionOverrides> overrides;
    private final Instances instances;
    private boolean announced;

    /**
     * @param overrides what takes the place of the databases, in a test
     * @param injectsAnything whether the container can fill the injection points of classes that are no beans
     */
    public ContainerStart(
            Tandem tandem,
            Monitoring monitoring,
            BeanManager beanManager,
            ClassLoader loader,
            Optional<ConnectionOverrides> overrides,
            boolean injectsAnything) {
        this.tandem = tandem;
        this.monitoring = monitoring;
        this.beanManager = beanManager;
        this.loader = loader;
        this.overrides = overrides;
        this.instances = new Instances(beanManager, injectsAnything);
    }

    /**
     * Asks the application what it says by code, makes the plan, and starts.
     *
     * @param platform asked only where there is a connection, a participant, or a problem
     * @param registries where the application wants to see figures
     * @throws StartException with everything that is wrong; nothing is left open then
     */
    public void run(
            Collected collected,
            Supplier<Platform> platform,
            Supplier<List<Function<Operations, AutoCloseable>>> registries) {
        List<Problem> problems = new ArrayList<>(collected.problems());
        Configuring configuring = overrides.isPresent()
                ? Configuring.withoutDataSources()
                : new Configuring(
                        collected.supplied().resolve(beanManager),
                        collected.supplied().places());
        beanManager.getEvent().select(ConnectionsConfiguring.class).fire(configuring);
        configuring.end();
        ConfigReading reading = collected.config();
        Plan plan = new Planner(collected.facts(), reading.config(), configuring.bindings())
                .plan(collected.classes(), collected.requests());
        problems.addAll(plan.problems());
        problems.addAll(collected.rules().apply(plan));
        problems.addAll(collected.hooks().check(reading.config()));
        List<TransactionParticipant> participants = SuppliedParticipants.of(instances, beanManager);
        if (plan.connections().isEmpty() && participants.isEmpty() && problems.isEmpty()) {
            return;
        }
        Platform running = running(platform, problems);
        if (!running.ownsTransactions() && !reading.serviceKeys().isEmpty()) {
            LIFECYCLE.serviceKeysIgnored(reading.serviceKeys(), running.name());
        }
        List<Function<Operations, AutoCloseable>> meters = registries.get();
        tandem.start(
                new Startup(
                        plan,
                        reading.config(),
                        configuring.supplied(),
                        running,
                        collected.mappingFiles(),
                        configuring.contributors(),
                        loader,
                        instances::of,
                        hooks(collected.hooks(), plan, problems),
                        Monitoring.observers(beanManager),
                        participants,
                        !meters.isEmpty(),
                        new CdiRequestContext(beanManager),
                        overrides,
                        collected.since()),
                problems);
        announce(new ConnectionsStarted(Set.copyOf(plan.connections().keySet())));
        monitoring.start(meters);
    }

    /** The end begins: says so to what stands beside Tandem, once, while connections can still be used. */
    public void ending() {
        if (announced) {
            announced = false;
            beanManager.getEvent().select(ConnectionsStopping.class).fire(new ConnectionsStopping());
        }
    }

    /** Nobody would close what has started: the container does not, where its start fails. */
    private void announce(ConnectionsStarted started) {
        try {
            beanManager.getEvent().select(ConnectionsStarted.class).fire(started);
            announced = true;
        } catch (RuntimeException e) {
            try {
                tandem.close();
            } catch (RuntimeException unclosed) {
                e.addSuppressed(unclosed);
            }
            throw e;
        }
    }

    private static Platform running(Supplier<Platform> platform, List<Problem> problems) {
        try {
            return platform.get();
        } catch (PlatformException e) {
            problems.add(Problem.general(String.valueOf(e.getMessage())));
            throw new StartException(problems);
        }
    }

    private Map<String, List<Object>> hooks(SuppliedHooks supplied, Plan plan, List<Problem> problems) {
        Map<String, List<Object>> hooks = supplied.resolve(instances, problems);
        Validation.factory(loader, instances, beanManager)
                .ifPresent(factory -> plan.connections().keySet().forEach(name -> hooks.computeIfAbsent(
                                name, none -> new ArrayList<>())
                        .add(factory)));
        return hooks;
    }

    @Override
    public void close() {
        instances.close();
    }
}
