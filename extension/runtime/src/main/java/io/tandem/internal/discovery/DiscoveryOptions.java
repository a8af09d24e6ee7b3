package io.tandem.internal.discovery;

/**
 * How far a discovery looks.
 *
 * @param ignoreParentLoaders whether archives that only a parent of the class loader sees are left unsearched, because
 *     they are the server's and not the application's
 */
public record DiscoveryOptions(boolean ignoreParentLoaders) {

    /** Searches the parents too, as a plain class path needs it. */
    public static final DiscoveryOptions DEFAULTS = new DiscoveryOptions(false);
}
