package io.tandem.it.crash;

import io.tandem.it.support.Database;
import io.tandem.it.support.MariaDbServer;

/** A MariaDB server that may be killed. */
final class MariaDb implements Server {

    private final MariaDbServer server = MariaDbServer.start("--max-connections=400");

    @Override
    public Database create() {
        return server.create();
    }

    @Override
    public void kill() {
        server.signal("KILL");
    }

    @Override
    public void restart() {
        server.restart();
    }

    @Override
    public void freeze() {
        server.signal("STOP");
    }

    @Override
    public void thaw() {
        server.signal("CONT");
    }

    @Override
    public void close() {
        server.close();
    }
}
