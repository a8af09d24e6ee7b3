package io.tandem.it.crash.matrix;

import io.tandem.it.crash.Servers;
import java.util.ArrayList;
import java.util.List;

/**
 * What is varied.
 *
 * @param databases how many take part in two-phase commit
 * @param twophase {@code false} only for the negative control
 */
record Configuration(LogType log, int databases, LastResource last, boolean twophase) {

    /** Every type of log, and every last resource, beside which no log is written. */
    static List<Configuration> all() {
        List<Configuration> all = new ArrayList<>();
        for (int databases = 2; databases <= Servers.CONNECTIONS.size(); databases++) {
            for (LogType log : LogType.values()) {
                all.add(new Configuration(log, databases, LastResource.NONE, true));
            }
            all.add(new Configuration(LogType.FILE, databases, LastResource.SQLITE, true));
            all.add(new Configuration(LogType.FILE, databases, LastResource.POSTGRESQL, true));
        }
        return all;
    }

    /** The sample's only one. */
    static Configuration smallest() {
        return all().get(0);
    }

    /** One local commit after the other. */
    static Configuration withoutTwoPhase() {
        return new Configuration(LogType.FILE, 2, LastResource.NONE, false);
    }

    /** The connections with two-phase commit. */
    List<String> connections() {
        return Servers.CONNECTIONS.subList(0, databases);
    }

    /** The instant from which on a sale is certain to be there. */
    String decision() {
        return last == LastResource.NONE ? "after write log" : "after commit " + LastResource.NAME;
    }

    @Override
    public String toString() {
        return (twophase ? "log " + log.value() : "two-phase off")
                + " databases " + databases
                + (last == LastResource.NONE ? "" : " last " + last);
    }
}
