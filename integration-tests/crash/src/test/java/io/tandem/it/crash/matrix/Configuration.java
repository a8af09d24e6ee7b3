package io.tandem.it.crash.matrix;

import io.tandem.it.crash.Servers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is varied.
 *
 * @param databases how many take part in two-phase commit
 * @param twophase {@code false} only for the negative control
 * @param refusing the connection whose database votes against the sale at the last moment, if one does
 */
record Configuration(LogType log, int databases, LastResource last, boolean twophase, Optional<String> refusing) {

    /** The first one has prepared when this one refuses. */
    private static final String SECOND = Servers.CONNECTIONS.get(1);

    Configuration(LogType log, int databases, LastResource last, boolean twophase) {
        this(log, databases, last, twophase, Optional.empty());
    }

    /** Every type of log, and every last resource, beside which no log is written; and each with a sale that is voted down. */
    static List<Configuration> all() {
        List<Configuration> all = new ArrayList<>();
        for (int databases = 2; databases <= Servers.CONNECTIONS.size(); databases++) {
            for (LogType log : LogType.values()) {
                all.add(new Configuration(log, databases, LastResource.NONE, true));
                all.add(refusing(log, databases, LastResource.NONE, SECOND));
            }
            all.add(new Configuration(LogType.FILE, databases, LastResource.SQLITE, true));
            all.add(new Configuration(LogType.FILE, databases, LastResource.POSTGRESQL, true));
            all.add(refusing(LogType.FILE, databases, LastResource.SQLITE, SECOND));
            all.add(refusing(LogType.FILE, databases, LastResource.POSTGRESQL, LastResource.NAME));
        }
        return all;
    }

    private static Configuration refusing(LogType log, int databases, LastResource last, String connection) {
        return new Configuration(log, databases, last, true, Optional.of(connection));
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

    /** The instant from which on a sale is certain to be there; none, where it is voted down. */
    Optional<String> decision() {
        if (refusing.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(last == LastResource.NONE ? "after write log" : "after commit " + LastResource.NAME);
    }

    @Override
    public String toString() {
        return (twophase ? "log " + log.value() : "two-phase off")
                + " databases " + databases
                + (last == LastResource.NONE ? "" : " last " + last)
                + refusing.map(name -> " refused by " + name).orElse("");
    }
}
