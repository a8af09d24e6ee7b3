package io.tandem.quarkus.deployment;

import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem.ExtendedBeanConfigurator;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.runtime.RuntimeValue;
import io.tandem.Connection;
import io.tandem.Connections;
import io.tandem.Session;
import io.tandem.Sessions;
import io.tandem.Transactions;
import io.tandem.internal.quarkus.QuarkusApplication;
import io.tandem.internal.quarkus.TandemRecorder;
import io.tandem.internal.runtime.Retries;
import io.tandem.internal.runtime.Tandem;
import io.tandem.spi.InjectedTypes;
import io.tandem.spi.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;

/** Registers what can be injected. */
public class Beans {

    private static final List<Class<?>> FACADES = List.of(
            Sessions.class, Connections.class, Transactions.class, Retries.class, Settings.class, InjectedTypes.class);

    private static final DotName DATA_SOURCE = DotName.createSimple(DataSource.class);
    private static final DotName SESSION = DotName.createSimple(Session.class);
    private static final DotName HEALTH = DotName.createSimple("org.eclipse.microprofile.health.HealthCheck");
    private static final List<String> CHECKS =
            List.of("org.eclipse.microprofile.health.Readiness", "org.eclipse.microprofile.health.Liveness");

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void register(
            TandemRecorder recorder,
            ApplicationBuildItem application,
            FoundBuildItem item,
            BeanDiscoveryFinishedBuildItem discovered,
            BuildProducer<SyntheticBeanBuildItem> beans) {
        FoundBuildItem.Contents found = item.contents();
        for (Class<?> type : FACADES) {
            beans.produce(SyntheticBeanBuildItem.configure(type)
                    .scope(ApplicationScoped.class)
                    .supplier(recorder.facade(application.value(), type.getName()))
                    .unremovable()
                    .setRuntimeInit()
                    .done());
        }
        if (found.injected().plain()
                && !found.names().isEmpty()
                && found.config().config().plainEntityManager()
                && !hasPlain(discovered.getBeans())) {
            Class<?> type = Tandem.plainTypes().get(0);
            beans.produce(SyntheticBeanBuildItem.configure(type)
                    .types(Tandem.plainTypes().toArray(Class<?>[]::new))
                    .scope(Singleton.class)
                    .supplier(recorder.facade(application.value(), type.getName()))
                    .setRuntimeInit()
                    .done());
        }
        // names that nothing is configured for too: they are reported by Tandem, with everything else
        for (String name : found.names()) {
            Tandem.types().forEach((type, types) -> {
                ExtendedBeanConfigurator bean = handedOut(recorder, application.value(), name, type, types)
                        .addQualifier(qualifier(Session.class, name))
                        .identifier("tandem/" + name);
                found.injected().aliases(name).forEach(bean::addQualifier);
                beans.produce(bean.done());
            });
        }
    }

    /** Stand-ins for what is asked for with the wrong annotation, for the same reason; the build fails. */
    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void placeholders(
            TandemRecorder recorder,
            ApplicationBuildItem application,
            FoundBuildItem item,
            BuildProducer<SyntheticBeanBuildItem> beans) {
        FoundBuildItem.Contents found = item.contents();
        found.injected().misuses().stream()
                .filter(misuse -> !found.supplied().containsKey(misuse.name()))
                .map(InjectedSessions.Misuse::name)
                .distinct()
                .forEach(name -> Tandem.types()
                        .forEach((type, types) ->
                                beans.produce(handedOut(recorder, application.value(), name, type, types)
                                        .addQualifier(qualifier(Connection.class, name))
                                        .identifier("tandem/placeholder/" + name)
                                        .done())));
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void health(
            TandemRecorder recorder,
            ApplicationBuildItem application,
            Capabilities capabilities,
            BuildProducer<SyntheticBeanBuildItem> beans) {
        if (capabilities.isPresent(Capability.SMALLRYE_HEALTH)) {
            for (String qualifier : CHECKS) {
                beans.produce(SyntheticBeanBuildItem.configure(HEALTH)
                        .addType(HEALTH)
                        .scope(ApplicationScoped.class)
                        .addQualifier(DotName.createSimple(qualifier))
                        .identifier(qualifier)
                        .supplier(recorder.health(application.value(), qualifier))
                        .unremovable()
                        .setRuntimeInit()
                        .done());
            }
        }
    }

    /** Libraries look data sources up, by names that only the configuration has. */
    @BuildStep
    UnremovableBeanBuildItem lookedUp() {
        return new UnremovableBeanBuildItem(bean -> bean.hasType(DATA_SOURCE)
                && bean.getQualifiers().stream()
                        .anyMatch(qualifier -> qualifier.name().equals(SESSION)));
    }

    private static ExtendedBeanConfigurator handedOut(
            TandemRecorder recorder,
            RuntimeValue<QuarkusApplication> application,
            String name,
            Class<?> type,
            List<Class<?>> types) {
        return SyntheticBeanBuildItem.configure(type)
                .types(types.toArray(Class<?>[]::new))
                .scope(Singleton.class)
                .supplier(recorder.handedOut(application, name, type.getName()))
                // it may have qualifiers that are classes of the application's
                .forceApplicationClass()
                .setRuntimeInit();
    }

    private static AnnotationInstance qualifier(Class<?> annotation, String name) {
        return AnnotationInstance.builder(DotName.createSimple(annotation))
                .add("value", name)
                .build();
    }

    private static boolean hasPlain(Collection<BeanInfo> beans) {
        return beans.stream()
                .filter(BeanInfo::hasDefaultQualifiers)
                .flatMap(bean -> bean.getTypes().stream())
                .anyMatch(type -> InjectedSessions.isPlain(type.name().toString()));
    }
}
