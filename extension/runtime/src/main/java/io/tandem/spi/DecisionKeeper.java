package io.tandem.spi;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The place where the decisions of {@link DecidingResource}s of one connection are kept, for recovery. Thread-safe. */
public interface DecisionKeeper {

    /** The name of the connection. */
    String name();

    /**
     * What was decided on a transaction. One that nothing was decided on is rolled back by this call, for good: a commit that
     * is still on its way fails from then on.
     */
    Decision settle(byte[] transaction);

    /**
     * A commitment that is still kept.
     *
     * @param transaction the global part of the transaction's id, in hexadecimal digits
     * @param connections whose branches are to commit
     */
    record Kept(String transaction, Set<String> connections) {}

    /**
     * The commitments of this node that are still kept.
     *
     * @throws PlatformException if they can't be read now
     */
    List<Kept> kept();

    /**
     * Forgets commitments whose branches have all committed.
     *
     * @throws PlatformException if that can't be done now
     */
    void forget(Collection<Kept> finished);
}
