package io.tandem.quarkus.deployment;

import io.quarkus.builder.item.SimpleBuildItem;
import io.tandem.spi.BuildTimeBeans;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.jandex.DotName;

/** The libraries beside Tandem that are on the application's class path. */
final class LibrariesBuildItem extends SimpleBuildItem {

    private final List<BuildTimeBeans> libraries;

    LibrariesBuildItem(List<BuildTimeBeans> libraries) {
        this.libraries = libraries;
    }

    /** The types that applications inject. */
    Set<DotName> injectables() {
        return libraries.stream()
                .map(library -> DotName.createSimple(library.injectable()))
                .collect(Collectors.toSet());
    }

    /** The names of the classes that make them work. */
    Set<String> classes() {
        return libraries.stream()
                .map(BuildTimeBeans::classes)
                .flatMap(Collection::stream)
                .map(Class::getName)
                .collect(Collectors.toSet());
    }

    /** Those whose type is among the names. */
    List<BuildTimeBeans> of(Set<String> injected) {
        return libraries.stream()
                .filter(library -> injected.contains(library.injectable().getName()))
                .toList();
    }
}
