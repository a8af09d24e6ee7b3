package io.tandem.benchmarks.starts;

import io.tandem.benchmarks.process.Variants;
import io.tandem.benchmarks.report.BarChart;
import io.tandem.benchmarks.report.Results;
import io.tandem.benchmarks.report.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The figures, tables and plots of the starts. */
final class StartReport {

    private static final String SUITE = "starts";
    private static final String VARIANTS = "Start with two connections to PostgreSQL";
    private static final String SIZES = "Start with generated entities, in-memory databases";

    private final StartFigures figures;
    private final Results results;

    StartReport(StartFigures figures, Results results) {
        this.figures = figures;
        this.results = results;
    }

    void report() {
        if (!figures.variants().isEmpty()) {
            tableOfVariants();
            plotVariants(Quantity.TIME, "starts-two-connections");
            plotVariants(Quantity.HEAP, "starts-two-connections-heap");
        }
        if (!figures.sizes().isEmpty()) {
            tableOfSizes();
            tableOfFurtherConnections();
            plotSizes(Quantity.TIME, "starts-generated-entities");
            plotSizes(Quantity.HEAP, "starts-generated-entities-heap");
        }
    }

    private void tableOfVariants() {
        Table table = new Table(VARIANTS, List.of("variant", "ms", "heap, MiB"));
        for (Variants variant : figures.variants()) {
            List<String> row = new ArrayList<>(List.of(variant.title()));
            for (Quantity quantity : Quantity.values()) {
                row.add(cell(
                        Map.of("variant", variant.title()),
                        quantity.title(),
                        quantity,
                        quantity.digits(),
                        figures.median(variant, quantity::of)));
            }
            table.row(row);
        }
        results.table(table);
    }

    private void tableOfSizes() {
        List<String> head = new ArrayList<>(List.of("connections", "entities"));
        for (Quantity quantity : Quantity.values()) {
            Stream.of(Way.values()).forEach(way -> head.add(way.title() + ", " + quantity.unit()));
        }
        Table table = new Table(SIZES, head);
        for (Size size : figures.sizes()) {
            List<String> row =
                    new ArrayList<>(List.of(String.valueOf(size.connections()), String.valueOf(size.entities())));
            for (Quantity quantity : Quantity.values()) {
                for (Way way : Way.values()) {
                    row.add(cell(
                            of(way, size),
                            quantity.title(),
                            quantity,
                            quantity.digits(),
                            figures.median(way, size, quantity::of)));
                }
            }
            table.row(row);
        }
        results.table(table);
    }

    private static Map<String, Object> of(Way way, Size size) {
        Map<String, Object> of = new LinkedHashMap<>();
        of.put("variant", way.title());
        of.put("connections", size.connections());
        of.put("entities", size.entities());
        return of;
    }

    private void tableOfFurtherConnections() {
        Table table = new Table(
                "What a further connection adds to a start, from 2 to 32 with 100 entities",
                List.of("variant", "ms", "heap, MiB"));
        for (Way way : Way.values()) {
            List<String> row = new ArrayList<>(List.of(way.title()));
            for (Quantity quantity : Quantity.values()) {
                row.add(cell(
                        Map.of("variant", way.title()),
                        quantity.title() + " of a further connection",
                        quantity,
                        quantity.digits() + 1,
                        figures.ofFurtherConnection(way, quantity::of)));
            }
            table.row(row);
        }
        results.table(table);
    }

    private String cell(Map<String, Object> of, String title, Quantity quantity, int digits, OptionalDouble value) {
        results.figure(SUITE, of, title, quantity.unit(), value);
        return Table.number(value, digits);
    }

    private void plotVariants(Quantity quantity, String name) {
        BarChart chart = new BarChart(VARIANTS + ", " + quantity.unit(), List.of(quantity.title()));
        for (Variants variant : figures.variants()) {
            chart.add(variant.title(), variant.colour(), List.of(bar(figures.median(variant, quantity::of))));
        }
        results.plot(name, chart);
    }

    private void plotSizes(Quantity quantity, String name) {
        BarChart chart = new BarChart(
                SIZES + ", " + quantity.unit() + " (connections × entities)",
                figures.sizes().stream()
                        .map(size -> size.connections() + " × " + size.entities())
                        .toList());
        for (Way way : Way.values()) {
            chart.add(
                    way.title(),
                    way.variant().colour(),
                    figures.sizes().stream()
                            .map(size -> bar(figures.median(way, size, quantity::of)))
                            .toList());
        }
        results.plot(name, chart);
    }

    private static double bar(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }
}
