package io.tandem.spi;

import java.util.List;

/**
 * Something other than a database that commits with the databases: a file store, a queue, an object store.
 *
 * <pre>{@code
 * @Singleton
 * public class Notes implements TransactionParticipant {
 *     private ParticipantContext context;
 *
 *     public String name() { return "notes"; }
 *     public void start(ParticipantContext context) { this.context = context; }
 *     public PreparedShares open() { return new NotesPrepared(); }
 *
 *     public void write(String note) {
 *         context.join(NotesShare.class, NotesShare::new).add(note);
 *     }
 * }
 * }</pre>
 *
 * <p>Every bean of this type takes part. Its scope should not end before the application: {@code @Singleton} does not, while a bean of
 * {@code @ApplicationScoped} has been destroyed when it is stopped. It is started with the application, after
 * the transaction service and before recovery, and stopped with it. What it promises:
 *
 * <ul>
 *   <li>what a {@link TransactionShare} has prepared survives a crash, is listed by {@link PreparedShares#recover} until it is
 *       ended, and can be ended there as often as it takes;
 *   <li>what was not prepared has no effect, and leaves nothing behind after the next start;
 *   <li>two processes never work on the same data at once, unless it can stand that.
 * </ul>
 *
 * <p>It takes part in two-phase commit, whatever {@code sql.twophase} says of connections; beside a written connection without
 * two-phase commit a transaction is refused as {@code sql.unsafe-commit} says. All methods must be thread-safe, and none takes
 * or answers {@code null}. (Jakarta Transactions 2.0, 3.4; X/Open XA)
 */
public interface TransactionParticipant {

    /**
     * Its name in messages and in {@link io.tandem.Connections#inDoubt()}: letters, digits, {@code _} and {@code -}, unlike that
     * of every connection and of every other participant.
     */
    String name();

    /**
     * What tells it from all others whose branches are in the same log, for example its name and an id that its data has:
     * applications of one process share a log, and so do nodes that keep it in a database, each of which takes what it finds under
     * this name for its own. Begins with the name, and a blank if more follows; the same in the next life. Counts from {@link
     * #start} on.
     */
    default String recoveryName() {
        return name();
    }

    /** Whether it takes part at all: what is on the class path and neither configured nor used need not. Asked first. */
    default boolean active() {
        return true;
    }

    /** What is wrong with it, found before anything is started; each text says what to change. Reported with all the rest. */
    default List<String> problems() {
        return List.of();
    }

    /**
     * Makes it ready, and removes what an earlier life had not prepared.
     *
     * @throws RuntimeException if it can't be started; its message becomes a problem of the application's start
     */
    void start(ParticipantContext context);

    /**
     * Opens a way to what is prepared, for recovery and for whoever wants to see what is in doubt; may be open several times.
     *
     * @throws Exception if it can't be reached; recovery tries again in its next pass
     */
    PreparedShares open() throws Exception;

    /** Ends it: no share is open any more. What is prepared stays so for the next start. */
    default void stop() {}
}
