package io.tandem.spi;

/**
 * Fired as a CDI event when the application ends, while all connections can still be used: the counterpart of {@link
 * ConnectionsStarted}, which was fired before it. What an observer has begun has to be over when it returns.
 *
 * <p>Immutable.
 */
public record ConnectionsStopping() {}
