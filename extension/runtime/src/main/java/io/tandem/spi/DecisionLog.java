package io.tandem.spi;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where decisions to commit are kept until every database has carried them out; thread-safe.
 *
 * <p>An {@link IOException} of {@link #write} says that the decision is certainly not kept, so that its transaction can be
 * rolled back.
 */
public interface DecisionLog extends AutoCloseable {

    /**
     * Keeps a decision, in place of an earlier one under the same key; returns only once it survives a loss of power.
     *
     * @throws IOException if it is not kept, and never will be
     * @throws UnknownDecisionException if nobody can tell before the next start
     */
    void write(DecisionKey key, byte[] decision) throws IOException;

    /**
     * Forgets a decision that was carried out; after a crash it may be there once more. Answers whether there was one.
     *
     * @throws IOException if it stays
     */
    boolean remove(DecisionKey key) throws IOException;

    /**
     * A decision; empty only if there is none.
     *
     * @throws IOException if that can't be told
     */
    Optional<byte[]> read(DecisionKey key) throws IOException;

    /**
     * All decisions that are kept.
     *
     * @throws IOException if they can't be told
     */
    Collection<DecisionKey> keys() throws IOException;

    /**
     * The other nodes that keep their decisions in the same place and are gone for good; none, where a log is one node's alone.
     *
     * @throws IOException if that can't be told
     */
    default Collection<DeadNode> deadNodes() throws IOException {
        return List.of();
    }

    /**
     * Takes over the log of a node that is gone: from now on that node decides nothing, should it still live somewhere.
     *
     * @return its log, to be closed; empty if somebody else was faster
     * @throws IOException if it can't be taken over now
     */
    default Optional<DecisionLog> takeOver(String node) throws IOException {
        return Optional.empty();
    }

    /** Ends its use; what is kept stays. */
    @Override
    void close() throws IOException;
}
