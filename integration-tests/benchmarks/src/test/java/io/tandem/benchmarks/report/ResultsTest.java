package io.tandem.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {

    private final Results results = new Results();

    @Test
    void writesFiguresAndGoalsForMachines(@TempDir Path directory) throws Exception {
        results.figure("calls", Map.of("call", "a \"find\""), "time", "ns", OptionalDouble.of(4.5));
        results.figure("calls", Map.of("call", "not measured"), "time", "ns", OptionalDouble.empty());
        results.goals(List.of(Goal.atLeast("ratio", OptionalDouble.of(2), 1.5)));

        results.write(directory);

        assertThat(directory.resolve("results.json"))
                .content()
                .contains(
                        "\"goals\": [\n  {\"name\": \"ratio\", \"value\": 2.0, \"target\": \">= 1.5\", \"met\": true}\n]")
                .contains(
                        "{\"suite\": \"calls\", \"call\": \"a \\\"find\\\"\", \"quantity\": \"time\", \"unit\": \"ns\","
                                + " \"value\": 4.5}")
                .doesNotContain("not measured");
    }

    @Test
    void tellsAGoalThatIsMissedFromOneThatWasNotMeasured(@TempDir Path directory) throws Exception {
        results.goals(List.of(
                Goal.atLeast("slow", OptionalDouble.of(1), 1.5), Goal.atMost("absent", OptionalDouble.empty(), 1)));

        results.write(directory);

        assertThat(directory.resolve("results.md"))
                .content()
                .contains("| slow | 1.00 | >= 1.5 | **no** |", "| absent | – | <= 1.0 | not measured |");
        assertThat(results.summary()).isEqualTo("0 of 2 goals met, 1 not measured");
    }

    @Test
    void drawsABarAsLongAsItsValue(@TempDir Path directory) throws Exception {
        BarChart chart = new BarChart("a < b", List.of("one", "two"));
        chart.add("full", List.of(100.0, Double.NaN));
        chart.add("half", List.of(50.0, 25.0));
        results.plot("plot", chart);

        results.write(directory);

        String svg = Files.readString(directory.resolve("plot.svg"));
        assertThat(svg).contains("a &lt; b", "height=\"300.0\"", "height=\"150.0\"", "height=\"75.0\"");
        assertThat(svg.split("<title>")).hasSize(4);
    }

    @Test
    void givesEachSeriesAColourUnlessItHasOne() {
        BarChart chart = new BarChart("colours", List.of("one"));
        chart.add("first", List.of(1.0));
        chart.add("second", List.of(1.0));
        chart.add("own", "#123456", List.of(1.0));

        assertThat(colour(chart, "first")).isNotEqualTo(colour(chart, "second"));
        assertThat(colour(chart, "own")).isEqualTo("#123456");
    }

    private static String colour(BarChart chart, String series) {
        Matcher bar =
                Pattern.compile("fill=\"([^\"]*)\"><title>" + series + ":").matcher(chart.svg());
        assertThat(bar.find()).isTrue();
        return bar.group(1);
    }
}
