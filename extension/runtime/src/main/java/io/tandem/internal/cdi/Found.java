package io.tandem.internal.cdi;

import io.tandem.internal.plan.Request;
import java.util.List;
import java.util.stream.Stream;

/** What the container delivered. */
record Found(
        AnnotatedClasses classes,
        InjectionPoints injectionPoints,
        SuppliedConnections supplied,
        SuppliedHooks hooks,
        Repositories repositories,
        ContainerManaged containerManaged,
        PlainSession plain,
        StereotypeAliases stereotypes,
        RetriedMethods retries) {

    static Found nothing(ClassLoader loader) {
        PersistenceUnits units = new PersistenceUnits(loader);
        return new Found(
                new AnnotatedClasses(),
                new InjectionPoints(),
                new SuppliedConnections(),
                new SuppliedHooks(),
                new Repositories(units),
                new ContainerManaged(units),
                new PlainSession(),
                new StereotypeAliases(),
                new RetriedMethods());
    }

    /** Whoever needs a connection by its name. */
    List<Request> requests() {
        return Stream.of(injectionPoints.requests(), hooks.requests(), repositories.requests())
                .flatMap(List::stream)
                .toList();
    }
}
