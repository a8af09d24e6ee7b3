package io.tandem.quarkus.deployment;

import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.arc.processor.BuiltinScope;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.RunTimeConfigurationDefaultBuildItem;
import io.tandem.internal.messages.Problem;
import io.tandem.spi.BuildTimeBeans;
import io.tandem.spi.TransactionParticipant;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.jandex.DotName;

/** What takes part in transactions beside connections: the application's own beans, and those of libraries. */
public class Participants {

    private static final DotName PARTICIPANT = DotName.createSimple(TransactionParticipant.class);
    private static final String RECOVERY = "quarkus.transaction-manager.enable-recovery";

    @BuildStep
    LibrariesBuildItem libraries() {
        return new LibrariesBuildItem(
                ServiceLoader.load(BuildTimeBeans.class, Thread.currentThread().getContextClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList());
    }

    @BuildStep
    AdditionalBeanBuildItem beans(LibrariesBuildItem libraries) {
        return AdditionalBeanBuildItem.builder()
                .addBeanClasses(libraries.classes())
                .setDefaultScope(BuiltinScope.SINGLETON.getName())
                .setUnremovable()
                .build();
    }

    /** Nobody injects a participant. */
    @BuildStep
    UnremovableBeanBuildItem kept(LibrariesBuildItem libraries) {
        Set<DotName> types = new HashSet<>(libraries.injectables());
        types.add(PARTICIPANT);
        return UnremovableBeanBuildItem.beanTypes(types);
    }

    @BuildStep
    ParticipantsBuildItem find(BeanDiscoveryFinishedBuildItem beans, LibrariesBuildItem libraries) {
        Set<DotName> injectables = libraries.injectables();
        Set<String> injected = beans.getInjectionPoints().stream()
                .map(point -> point.getRequiredType().name())
                .filter(injectables::contains)
                .map(DotName::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean any = beans.getBeans().stream()
                .flatMap(bean -> bean.getTypes().stream())
                .anyMatch(type -> type.name().equals(PARTICIPANT));
        return new ParticipantsBuildItem(any, injected);
    }

    /** As {@code sql.twophase} says it for connections. */
    @BuildStep
    void recovered(ParticipantsBuildItem participants, BuildProducer<RunTimeConfigurationDefaultBuildItem> defaults) {
        if (participants.any()) {
            defaults.produce(new RunTimeConfigurationDefaultBuildItem(RECOVERY, "true"));
        }
    }

    /**
     * What libraries say is wrong; nothing where a value is said when the application starts: then all is looked at once more.
     */
    static List<Problem> problems(
            ParticipantsBuildItem participants, LibrariesBuildItem libraries, FoundBuildItem.Contents found) {
        if (found.settingsAwaitStart()) {
            return List.of();
        }
        return libraries.of(participants.injected()).stream()
                .flatMap(library -> library.problems(found.config().further()).stream())
                .map(Problem::general)
                .toList();
    }
}
