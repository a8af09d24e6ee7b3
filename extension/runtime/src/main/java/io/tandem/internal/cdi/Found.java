package io.tandem.internal.cdi;

/** What the container delivered. */
record Found(
        AnnotatedClasses classes,
        InjectionPoints injectionPoints,
        SuppliedConnections supplied,
        RetriedMethods retries) {}
