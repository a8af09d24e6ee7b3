package io.tandem.spi;

import java.io.IOException;
import java.util.Collection;
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

    /** Ends its use; what is kept stays. */
    @Override
    void close() throws IOException;
}
