package io.tandem.internal.plan;

import io.tandem.internal.config.ConnectionConfig;
import java.util.NavigableSet;

/**
 * One connection as it will be built.
 *
 * @param deciding whether it is without two-phase commit on purpose, among others with it: it then decides on the
 *     transactions that write it
 * @param supplied whether the application supplies its data source by code
 * @param entities the entity classes that live in it
 * @param classes all classes to be mapped: the entities, their mapped superclasses and embeddables, and converters
 */
public record ConnectionPlan(
        String name,
        ConnectionConfig config,
        boolean twophase,
        boolean deciding,
        boolean supplied,
        NavigableSet<String> entities,
        NavigableSet<String> classes) {}
