package io.tandem.benchmarks.starts;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the generated entities are part of: how they tell their connections, and the module that they run with. */
enum Application {
    /** Each entity names its connection, and is a bean archive's. Session factories by hand take them as they are. */
    TANDEM("one-connection") {
        @Override
        String annotation(int connection) {
            return "@io.tandem.Connection(\"" + connectionName(connection) + "\") ";
        }

        @Override
        Map<String, String> resources(Size size) {
            String entities = IntStream.range(0, size.all())
                    .mapToObj(entity -> connectionName(entity % size.connections()) + " " + size.entity(entity) + "\n")
                    .collect(Collectors.joining());
            return Map.of("META-INF/beans.xml", BEANS, "entities.txt", entities);
        }
    },
    /** Nothing of Tandem's: a unit finds its entities in its package. */
    SPRING("spring-generated") {
        @Override
        String annotation(int connection) {
            return "";
        }

        @Override
        Map<String, String> resources(Size size) {
            return Map.of("application.properties", "generated.connections=" + size.connections() + "\n");
        }
    };

    private static final String BEANS =
            "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>\n";

    private final String module;

    Application(String module) {
        this.module = module;
    }

    /** The module of the benchmark on whose class path it is compiled and run. */
    String module() {
        return module;
    }

    /** What stands in front of an entity of this connection. */
    abstract String annotation(int connection);

    /** The files that belong to the archive beside the classes. */
    abstract Map<String, String> resources(Size size);

    private static String connectionName(int connection) {
        return connection == 0 ? "default" : "connection" + connection;
    }
}
