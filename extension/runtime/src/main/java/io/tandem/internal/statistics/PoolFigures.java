package io.tandem.internal.statistics;

/**
 * A pool at one moment.
 *
 * @param active connections that somebody uses
 * @param available connections that nobody uses
 * @param waiting threads that wait for one
 */
public record PoolFigures(long active, long available, long waiting) {}
