package io.tandem.junit5.internal.database;

import java.util.List;
import java.util.Optional;

/**
 * What a test left behind in one database.
 *
 * @param connection the name of the connection
 * @param leaks what is still open
 * @param refusedCommits where a doomed test tried to commit
 * @param unfiredFaults the faults that were never reached
 * @param problem why what the test saw can't be trusted, where the sandbox could not do as the database would
 */
public record Remains(
        String connection,
        List<Leak> leaks,
        List<Place> refusedCommits,
        List<Fault> unfiredFaults,
        Optional<String> problem) {

    /** Whether there is nothing to tell. */
    public boolean isClean() {
        return leaks.isEmpty() && refusedCommits.isEmpty() && unfiredFaults.isEmpty() && problem.isEmpty();
    }
}
