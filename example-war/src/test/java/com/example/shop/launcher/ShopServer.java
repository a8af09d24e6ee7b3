package com.example.shop.launcher;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

/** Where the shop runs. */
interface ShopServer extends AutoCloseable {

    /** The address of its page, without a slash at the end. */
    String address();

    @Override
    void close();

    /** Starts the shop on a server by its name, with what that keeps in a directory; returns when it answers. */
    static ShopServer start(String server, Path directory, int port, List<ShopDatabase> databases, Redirect output)
            throws Exception {
        return switch (server) {
            case "embedded" -> new EmbeddedServer(port, databases);
            case "wildfly" -> deployed(new WildFly(), directory, port, databases, output);
            case "payara" -> deployed(new PayaraMicro(), directory, port, databases, output);
            case "liberty" -> deployed(new Liberty(), directory, port, databases, output);
            case "glassfish" -> deployed(new GlassFish(), directory, port, databases, output);
            case "quarkus" -> deployed(new Quarkus(), directory, port, databases, output);
            default ->
                throw new IllegalArgumentException("example.server is '" + server
                        + "', and can be 'embedded', 'wildfly', 'payara', 'liberty', 'glassfish' or 'quarkus'");
        };
    }

    private static ShopServer deployed(
            FullServer server, Path directory, int port, List<ShopDatabase> databases, Redirect output)
            throws IOException, InterruptedException {
        return new DeployedShop(server.command(directory, port, databases), directory, output, port);
    }
}
