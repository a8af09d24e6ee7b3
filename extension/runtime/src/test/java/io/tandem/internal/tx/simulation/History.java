package io.tandem.internal.tx.simulation;

import java.util.List;

/**
 * One transaction, as its caller knows it.
 *
 * @param row what it wrote on each database of {@code written}
 * @param heuristic whether a database really decided on its own
 */
record History(long seed, int row, List<SimulatedDatabase> written, Told told, boolean heuristic) {

    /** What the caller heard. */
    enum Told {
        COMMITTED,
        ROLLED_BACK,
        UNKNOWN
    }

    private long committed() {
        return written.stream().filter(database -> database.holds(row)).count();
    }

    /** Committed on some databases only, without any of them having decided so. */
    boolean torn() {
        return !heuristic && committed() > 0 && committed() < written.size();
    }

    /** The caller heard what is not so. */
    boolean lie() {
        return switch (told) {
            case COMMITTED -> committed() < written.size();
            case ROLLED_BACK -> committed() > 0;
            case UNKNOWN -> false;
        };
    }

    @Override
    public String toString() {
        return "seed " + seed + ": told " + told + ", committed on " + committed() + " of "
                + written.stream().map(database -> database.driver).toList() + (heuristic ? ", heuristic" : "");
    }
}
