package io.tandem;

/**
 * The event that a branch ended heuristically: its database did not do what the transaction decided, or did not tell. Fired
 * once in the life of the application for each branch, to {@code @Observes} and {@code @ObservesAsync} observers, in a thread
 * without a transaction and without a request; again after a restart, as long as nobody has acknowledged it.
 *
 * <pre>{@code
 * void alarm(@ObservesAsync HeuristicOutcome outcome) {
 *     pager.page(outcome.branch().toString());
 * }
 * }</pre>
 *
 * @param branch as {@link Connections#inDoubt()} lists it until {@link Connections#acknowledge}
 */
public record HeuristicOutcome(InDoubt branch) {}
