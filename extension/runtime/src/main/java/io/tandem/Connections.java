package io.tandem;

import java.util.List;
import java.util.Set;

/**
 * The connections of the application, read only.
 *
 * <pre>{@code
 * @Inject Connections connections;
 *
 * connections.all().forEach(c -> log.info(c.name() + ": " + c.database() + ", two-phase " + c.twophase()));
 * }</pre>
 *
 * <p>Thread-safe. No method takes or answers {@code null}.
 */
public interface Connections {

    /** The names of all connections, {@code default} first where it exists, the others sorted. */
    Set<String> names();

    /** All connections, in the order of {@link #names()}. */
    List<ConnectionInfo> all();

    /**
     * The named connection.
     *
     * @throws IllegalArgumentException if there is no such connection; the text lists those there are
     */
    ConnectionInfo get(String name);

    /**
     * What is in doubt at this moment, the oldest first: prepared branches that are not being committed by a running
     * transaction, and heuristic outcomes that nobody has acknowledged. Each two-phase connection is asked, for some seconds at
     * most; one that does not answer is listed as {@link InDoubt.State#UNREACHABLE}.
     */
    List<InDoubt> inDoubt();

    /**
     * Ends a branch by hand, before recovery does or where it can't, and logs who decided.
     *
     * @param branch from {@link #inDoubt()}
     * @param decidedBy who answers for it
     * @throws IllegalStateException if the branch is not in doubt any more, is another node's, or the log says otherwise;
     *     nothing was done then
     */
    void resolve(InDoubt branch, Resolution resolution, String decidedBy);

    /**
     * The same for a branch of another node, whose log is lost: where it is not, that node tears its transaction apart by this.
     *
     * @param node the other node's name, as {@link InDoubt#node()} says it
     */
    void resolve(InDoubt branch, Resolution resolution, String decidedBy, String node);

    /**
     * Takes note of a heuristic outcome: it is removed from the log and listed no longer. What the databases hold is not
     * touched.
     *
     * @param branch from {@link #inDoubt()}
     * @param acknowledgedBy who answers for it
     * @throws IllegalStateException if it is no heuristic outcome, or was acknowledged before
     */
    void acknowledge(InDoubt branch, String acknowledgedBy);
}
