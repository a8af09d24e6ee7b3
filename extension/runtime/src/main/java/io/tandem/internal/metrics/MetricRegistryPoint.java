package io.tandem.internal.metrics;

import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Where a MicroProfile registry would be injected. Its producers look for annotations of the injection point (SmallRye 5.1 fails
 * without one), so that it can't be looked up by its type.
 */
public final class MetricRegistryPoint {

    @Inject
    @Nullable
    MetricRegistry registry;

    private MetricRegistryPoint() {}
}
