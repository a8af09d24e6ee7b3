package io.tandem.junit5.internal.container;

import static io.tandem.junit5.internal.messages.FixtureMessages.FIXTURE;

import io.tandem.junit5.internal.database.Fault;
import io.tandem.junit5.internal.database.Leak;
import io.tandem.junit5.internal.database.Place;
import io.tandem.junit5.internal.database.Remains;
import java.util.ArrayList;
import java.util.List;

/** What is told of the remains of a test. */
final class Findings {

    private Findings() {}

    static List<String> of(String test, Remains remains) {
        List<String> found = new ArrayList<>();
        String connection = remains.connection();
        for (Leak leak : remains.leaks()) {
            found.add(FIXTURE.leftOpen(test, connection, leak.toString()));
        }
        for (Place place : remains.refusedCommits()) {
            found.add(FIXTURE.doomedCommit(test, connection, place.toString()));
        }
        for (Fault fault : remains.unfiredFaults()) {
            found.add(FIXTURE.faultNotReached(test, fault.step().toString(), connection));
        }
        remains.problem().ifPresent(problem -> found.add(FIXTURE.notAsInProduction(test, connection, problem)));
        return found;
    }
}
