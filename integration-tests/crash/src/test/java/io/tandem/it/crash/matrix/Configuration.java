package io.tandem.it.crash.matrix;

import io.tandem.internal.tx.socket.DatabaseSocketFactory;
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
 * @param atOnce whether databases are talked to at the same time
 */
record Configuration(
        LogType log, int databases, LastResource last, boolean twophase, Optional<String> refusing, boolean atOnce) {

    /** The first one has prepared when this one refuses. */
    private static final String SECOND = Servers.CONNECTIONS.get(1);

    Configuration(LogType log, int databases, LastResource last, boolean twophase) {
        this(log, databases, last, twophase, Optional.empty(), false);
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
            all.add(new Configuration(LogType.JOURNAL, databases, LastResource.NONE, true).withAllAtOnce());
            all.add(refusing(LogType.JOURNAL, databases, LastResource.NONE, SECOND)
                    .withAllAtOnce());
            all.add(new Configuration(LogType.FILE, databases, LastResource.POSTGRESQL, true).withAllAtOnce());
        }
        return all;
    }

    /** Both ways in which databases are talked to. */
    static List<Configuration> sample() {
        Configuration smallest = all().get(0);
        return List.of(smallest, smallest.withAllAtOnce());
    }

    private static Configuration refusing(LogType log, int databases, LastResource last, String connection) {
        return new Configuration(log, databases, last, true, Optional.of(connection), false);
    }

    /** One local commit after the other. */
    static Configuration withoutTwoPhase() {
        return new Configuration(LogType.FILE, 2, LastResource.NONE, false);
    }

    private Configuration withAllAtOnce() {
        return new Configuration(log, databases, last, twophase, refusing, true);
    }

    /** What its shop's drivers make their sockets with: only while such a one waits another database is talked to. */
    Optional<Class<?>> sockets() {
        return atOnce ? Optional.of(DatabaseSocketFactory.class) : Optional.empty();
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
                + refusing.map(name -> " refused by " + name).orElse("")
                + (atOnce ? " at once" : "");
    }
}
