package io.tandem.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** All figures, goals, tables and plots of a run, and the files they end up in. */
public final class Results {

    private final Map<String, Object> run = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Goal> goals = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final Map<String, BarChart> plots = new LinkedHashMap<>();

    /** What the run was of: date, machine, versions. */
    public void run(String key, Object value) {
        run.put(key, value);
    }

    public void figure(String suite, Map<String, Object> of, String quantity, String unit, OptionalDouble value) {
        value.ifPresent(number -> figures.add(new Figure(suite, of, quantity, unit, number)));
    }

    public void goals(List<Goal> further) {
        goals.addAll(further);
    }

    public void table(Table table) {
        tables.add(table);
    }

    /** A plot and the name of its file, without an ending. */
    public void plot(String name, BarChart chart) {
        plots.put(name, chart);
    }

    /** Writes {@code results.json}, {@code results.md} and the plots. */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("results.json"), json());
        Files.writeString(directory.resolve("results.md"), markdown());
        for (Map.Entry<String, BarChart> plot : plots.entrySet()) {
            Files.writeString(
                    directory.resolve(plot.getKey() + ".svg"), plot.getValue().svg());
        }
    }

    String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", run);
        json.put("goals", goals.stream().map(Goal::json).toList());
        json.put("figures", figures.stream().map(Figure::json).toList());
        return Json.of(json) + "\n";
    }

    private String markdown() {
        StringBuilder markdown = new StringBuilder();
        Table about = new Table("Run", List.of("", ""));
        run.forEach((key, value) -> about.row(List.of(key, String.valueOf(value))));
        markdown.append(about.markdown());
        tables.forEach(table -> markdown.append(table.markdown()));
        Table met = new Table("Goals", List.of("goal", "measured", "target", "met"));
        goals.forEach(goal -> met.row(
                List.of(goal.name(), Table.number(goal.value(), 2), goal.target(), goal.met() ? "yes" : missed(goal))));
        return markdown.append(met.markdown()).toString();
    }

    private static String missed(Goal goal) {
        return goal.value().isPresent() ? "**no**" : "not measured";
    }

    /** How many of the goals are met, in a sentence. */
    public String summary() {
        return String.format(
                Locale.ROOT,
                "%d of %d goals met, %d not measured",
                goals.stream().filter(Goal::met).count(),
                goals.size(),
                goals.stream().filter(goal -> goal.value().isEmpty()).count());
    }
}
