package io.tandem.internal.plan;

import io.tandem.internal.config.ConnectionConfig;
import java.util.NavigableSet;

/**
 * One connection as it will be built.
 *
 * @param supplied whether the application supplies its data source by code
 * @param entities the entity classes that live in it
 * @param classes all classes to be mapped: the entities, their mapped superclasses and embeddables, and converters
 */
public record ConnectionPlan(
        String name,
        ConnectionConfig config,
        boolean twophase,
        boolean supplied,
        NavigableSet<String> entities,
        NavigableSet<String> classes) {}
