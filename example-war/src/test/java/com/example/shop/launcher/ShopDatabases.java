package com.example.shop.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The shop's databases, one for each connection; their data is kept in a directory. */
record ShopDatabases(List<ShopDatabase> all, List<PostgresServer> servers) implements AutoCloseable {

    private static final List<String> CONNECTIONS = List.of("default", "warehouse");

    /** Starts what has to be started. */
    static ShopDatabases open(String product, Path directory) throws IOException {
        return switch (product) {
            case "h2" -> new ShopDatabases(h2(directory), List.of());
            case "postgres" -> postgres(directory);
            default ->
                throw new IllegalArgumentException(
                        "example.database is '" + product + "', and can be 'h2' or 'postgres'");
        };
    }

    private static List<ShopDatabase> h2(Path directory) {
        return CONNECTIONS.stream()
                .map(name -> new ShopDatabase(
                        name, Product.H2, "jdbc:h2:" + directory.resolve(name).toAbsolutePath(), "sa", "sa"))
                .toList();
    }

    private static ShopDatabases postgres(Path directory) throws IOException {
        ShopDatabases databases = new ShopDatabases(new ArrayList<>(), new ArrayList<>());
        try {
            for (String name : CONNECTIONS) {
                PostgresServer server = new PostgresServer(directory.resolve(name));
                databases.servers.add(server);
                databases.all.add(server.database(name));
            }
            return databases;
        } catch (IOException | RuntimeException e) {
            databases.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        for (PostgresServer server : servers) {
            server.close();
        }
    }
}
