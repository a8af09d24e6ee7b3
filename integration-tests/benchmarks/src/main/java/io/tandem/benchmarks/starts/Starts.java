package io.tandem.benchmarks.starts;

import io.tandem.benchmarks.Settings;
import io.tandem.benchmarks.process.ClassPaths;
import io.tandem.benchmarks.process.Disk;
import io.tandem.benchmarks.process.Servers;
import io.tandem.benchmarks.process.Variants;
import io.tandem.benchmarks.process.WorkerProcess;
import io.tandem.benchmarks.report.Goal;
import io.tandem.benchmarks.report.Results;
import io.tandem.benchmarks.worker.Databases;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long starts take: of the variants with two connections, and with many connections and entities. */
public final class Starts {

    private static final List<Integer> CONNECTIONS = List.of(1, 2, 8, 32);
    private static final List<Integer> ENTITIES = List.of(10, 100, 1000);
    private static final int MOST_ROUNDS = 3;

    private final int rounds;
    private final Path directory;
    private final StartFigures figures = new StartFigures();

    public Starts(Settings settings, Path directory) {
        this.rounds = Math.min(MOST_ROUNDS, settings.rounds());
        this.directory = directory;
    }

    public void run() throws IOException, InterruptedException {
        compareVariants();
        List<Size> sizes = new ArrayList<>();
        for (int entities : ENTITIES) {
            CONNECTIONS.forEach(connections -> sizes.add(new Size(connections, entities)));
        }
        for (Size size : sizes) {
            compareSizes(size);
        }
    }

    /** On two PostgreSQL servers, the unit of work's two entities. */
    private void compareVariants() throws IOException, InterruptedException {
        try (Servers servers = new Servers(directory.resolve("servers"), Disk.AS_IT_IS)) {
            servers.create("starts");
            Databases databases =
                    new Databases(servers.first().port(), servers.second().port(), "starts");
            for (int round = 0; round < rounds; round++) {
                for (Variants variant : StartFigures.COMPARED) {
                    Path place = directory.resolve(name(variant));
                    try (WorkerProcess worker = WorkerProcess.start(variant, databases, Disk.AS_IT_IS, place)) {
                        figures.add(variant, new Start(worker.readyMillis(), worker.memory()));
                    }
                }
            }
        }
    }

    private void compareSizes(Size size) throws IOException {
        Path place = Files.createDirectories(directory.resolve(size.connections() + "-" + size.entities()));
        for (Application application : Application.values()) {
            GeneratedEntities.write(archive(place, application), application, size);
        }
        for (int round = 0; round < rounds; round++) {
            for (Way way : Way.values()) {
                figures.add(way, size, start(way, place));
            }
        }
        System.out.println("started " + size);
    }

    private static Path archive(Path place, Application application) {
        return place.resolve("application-" + name(application));
    }

    private static Start start(Way way, Path place) throws IOException {
        Application application = way.application();
        String classPath = archive(place, application) + File.pathSeparator + ClassPaths.of(application.module());
        try (WorkerProcess process = WorkerProcess.start(
                classPath, way.type(), new Databases(0, 0, ""), Disk.AS_IT_IS, place.resolve("way-" + name(way)))) {
            return new Start(process.readyMillis(), process.memory());
        }
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    public void report(Results results) {
        new StartReport(figures, results).report();
    }

    public List<Goal> goals() {
        return figures.goals();
    }
}
