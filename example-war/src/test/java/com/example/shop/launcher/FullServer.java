package com.example.shop.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A server that the WAR is deployed on, under the path {@code /shop}; the databases are data sources of the server's. */
interface FullServer {

    /**
     * Lays out what it needs in a directory; answers the command that starts it with the shop.
     *
     * @param options for the JVM: what the shop has to know beside its databases
     */
    List<String> command(Path directory, int port, List<ShopDatabase> databases, List<String> options)
            throws IOException;
}
