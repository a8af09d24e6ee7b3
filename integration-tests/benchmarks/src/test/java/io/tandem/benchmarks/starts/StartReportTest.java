package io.tandem.benchmarks.starts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.benchmarks.process.Variants;
import io.tandem.benchmarks.report.Results;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartReportTest {

    private static final Size FEW = new Size(2, 100);
    private static final Size MANY = new Size(32, 100);
    private static final long MEBIBYTE = 1 << 20;

    private final StartFigures figures = new StartFigures();
    private final Results results = new Results();

    @TempDir
    Path directory;

    @Test
    void setsEachWayBesideTheOthersForEachSize() throws Exception {
        figures.add(Way.TANDEM, FEW, new Start(3000, 20 * MEBIBYTE));
        figures.add(Way.BY_HAND, FEW, new Start(2000, 10 * MEBIBYTE));
        figures.add(Way.SPRING, FEW, new Start(4000, 30 * MEBIBYTE));

        report();

        assertThat(directory.resolve("results.md"))
                .content()
                .contains(
                        "| connections | entities | Tandem, ms | hand-written, ms | Spring Boot + Narayana, ms |"
                                + " Tandem, MiB | hand-written, MiB | Spring Boot + Narayana, MiB |",
                        "| 2 | 100 | 3000 | 2000 | 4000 | 20.0 | 10.0 | 30.0 |");
        assertThat(directory.resolve("results.json"))
                .content()
                .contains("\"variant\": \"Spring Boot + Narayana\", \"connections\": 2, \"entities\": 100,"
                        + " \"quantity\": \"heap\", \"unit\": \"MiB\", \"value\": 30.0");
    }

    @Test
    void sharesWhatManyConnectionsCostOutToEach() throws Exception {
        figures.add(Way.SPRING, FEW, new Start(4000, 30 * MEBIBYTE));
        figures.add(Way.SPRING, MANY, new Start(7000, 90 * MEBIBYTE));

        report();

        assertThat(directory.resolve("results.md"))
                .content()
                .contains("| Spring Boot + Narayana | 100.0 | 2.00 |", "| Tandem | – | – |");
        assertThat(directory.resolve("results.json"))
                .content()
                .contains("\"quantity\": \"heap of a further connection\", \"unit\": \"MiB\", \"value\": 2.0");
    }

    @Test
    void plotsTimesAndHeaps() throws Exception {
        figures.add(Variants.TANDEM, new Start(2000, 20 * MEBIBYTE));
        figures.add(Way.TANDEM, FEW, new Start(3000, 20 * MEBIBYTE));
        figures.add(Way.TANDEM, MANY, new Start(6000, 30 * MEBIBYTE));

        report();

        assertThat(svg("starts-two-connections")).contains("<title>Tandem: 2000.00</title>");
        assertThat(svg("starts-two-connections-heap")).contains("<title>Tandem: 20.00</title>");
        assertThat(svg("starts-generated-entities"))
                .contains("2 × 100", "<title>Tandem: 3000.00</title>", "32 × 100", "<title>Tandem: 6000.00</title>")
                .doesNotContain("NaN");
        assertThat(svg("starts-generated-entities-heap")).contains("<title>Tandem: 30.00</title>");
    }

    @Test
    void isOfNothingWhereNothingWasStarted() throws Exception {
        report();

        assertThat(directory.resolve("results.md")).content().doesNotContain("Start");
        assertThat(directory.resolve("starts-two-connections.svg")).doesNotExist();
    }

    private void report() throws Exception {
        new StartReport(figures, results).report();
        results.write(directory);
    }

    private String svg(String name) throws Exception {
        return Files.readString(directory.resolve(name + ".svg"));
    }
}
