package io.tandem.spi;

import java.util.Set;

/**
 * Fired as a CDI event when all connections can be used, at the end of the start and before the application's own beans are at
 * work: for what stands beside Tandem and needs a connection to begin. An exception stops the start, and everything is closed again.
 *
 * <p>Immutable.
 *
 * @param names of the connections
 */
public record ConnectionsStarted(Set<String> names) {}
