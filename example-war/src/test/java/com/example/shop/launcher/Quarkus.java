package com.example.shop.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The shop as an application of Quarkus's (example-quarkus), which brings its pools and says itself that it is at {@code /shop}. */
final class Quarkus implements FullServer {

    @Override
    public List<String> command(Path directory, int port, List<ShopDatabase> databases) {
        return Stream.of(
                        Stream.of(Build.java()),
                        databases.stream().flatMap(database -> database.options().stream()),
                        Stream.of(
                                "-Dquarkus.http.port=" + port,
                                "-jar",
                                Build.application().toString()))
                .flatMap(part -> part)
                .toList();
    }
}
