package io.tandem.spi;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A participant's way into the running transaction. Thread-safe; speaks of the transaction of the calling thread.
 *
 * <pre>{@code
 * NotesShare share = context.join(NotesShare.class, NotesShare::new);
 * }</pre>
 */
public interface ParticipantContext {

    /**
     * The participant's share of the running transaction, which counts as written from now on. The first call in a transaction
     * makes it and enlists it.
     *
     * @param create makes the share, and nothing yet that would have to be undone
     * @throws jakarta.persistence.TransactionRequiredException if no transaction is active
     * @throws IllegalStateException if the transaction is marked for rollback or ends, or may not be written by this
     *     participant; the text says why
     */
    <S extends TransactionShare> S join(Class<S> type, Supplier<S> create);

    /**
     * The share of the running transaction, where there is one: for reading what was written in it.
     *
     * @throws IllegalStateException if the transaction is marked for rollback: an answer could be wrong
     */
    <S extends TransactionShare> Optional<S> current(Class<S> type);
}
