package io.tandem.benchmarks.process;

import io.tandem.benchmarks.worker.Worker;
import java.util.List;

/** What the JVM of a worker runs: a class path, and the main class with its arguments. */
record Program(String classPath, List<String> mainClass) {

    /** The variant of this class. */
    static Program worker(String classPath, String type) {
        return new Program(classPath, List.of(Worker.class.getName(), type));
    }

    /** The application that Quarkus's plugin has packaged in a module. */
    static Program quarkus(String module) {
        return new Program(
                ClassPaths.target(module).resolve("quarkus-app/quarkus-run.jar").toString(),
                List.of("io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    }
}
