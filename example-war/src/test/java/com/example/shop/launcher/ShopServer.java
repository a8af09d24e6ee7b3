package com.example.shop.launcher;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the shop runs. */
interface ShopServer extends AutoCloseable {

    /** The address of its page, without a slash at the end. */
    String address();

    @Override
    void close();

    /** Where the shop's files are, in the directory that it is started with. */
    String FILES = "files";

    /** Starts the shop on a server by its name, with what that keeps in a directory; returns when it answers. */
    static ShopServer start(
            String server, Path directory, int port, List<ShopDatabase> databases, MailServer mail, Redirect output)
            throws Exception {
        Map<String, String> keys = new HashMap<>(mail.keys());
        keys.put(
                "sql.files.directory", directory.resolve(FILES).toAbsolutePath().toString());
        return switch (server) {
            case "embedded" -> new EmbeddedServer(port, databases, keys);
            case "wildfly" -> deployed(new WildFly(), directory, port, databases, keys, output);
            case "payara" -> deployed(new PayaraMicro(), directory, port, databases, keys, output);
            case "liberty" -> deployed(new Liberty(), directory, port, databases, keys, output);
            case "glassfish" -> deployed(new GlassFish(), directory, port, databases, keys, output);
            case "quarkus" -> deployed(new Quarkus(), directory, port, databases, keys, output);
            default ->
                throw new IllegalArgumentException("example.server is '" + server
                        + "', and can be 'embedded', 'wildfly', 'payara', 'liberty', 'glassfish' or 'quarkus'");
        };
    }

    private static ShopServer deployed(
            FullServer server,
            Path directory,
            int port,
            List<ShopDatabase> databases,
            Map<String, String> keys,
            Redirect output)
            throws IOException, InterruptedException {
        List<String> options = keys.entrySet().stream()
                .map(key -> "-D" + key.getKey() + "=" + key.getValue())
                .toList();
        return new DeployedShop(server.command(directory, port, databases, options), directory, output, port);
    }
}
