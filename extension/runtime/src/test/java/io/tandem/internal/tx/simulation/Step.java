package io.tandem.internal.tx.simulation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a database is asked to do, and what can go wrong there. */
enum Step {
    STATEMENT(EnumSet.of(Fault.LOST_REQUEST, Fault.LOST_REPLY, Fault.REFUSED)),
    START(EnumSet.of(Fault.LOST_REQUEST, Fault.ODD_CODE)),
    END(EnumSet.of(Fault.LOST_REQUEST, Fault.ODD_CODE)),
    PREPARE(EnumSet.complementOf(EnumSet.of(Fault.HEURISTIC, Fault.TWICE))),
    COMMIT_ONE_PHASE(EnumSet.complementOf(EnumSet.of(Fault.HEURISTIC, Fault.TWICE))),
    COMMIT_PREPARED(EnumSet.complementOf(EnumSet.of(Fault.SERIALIZATION))),
    ROLLBACK(EnumSet.complementOf(EnumSet.of(Fault.SERIALIZATION))),
    RECOVER(EnumSet.of(Fault.LOST_REQUEST));

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
    private final Set<Fault> faults;

    Step(Set<Fault> faults) {
        this.faults = faults;
    }

    List<Fault> faults() {
        return faults.stream().sorted().toList();
    }
}
