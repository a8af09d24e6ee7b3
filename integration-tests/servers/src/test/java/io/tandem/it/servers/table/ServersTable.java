package io.tandem.it.servers.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The table between two markers of a page: a row for each server, a column for each suite. */
final class ServersTable {

    static final String BEGIN = "<!-- filled by the build (mvn verify -Pservers), not by hand -->";
    static final String END = "<!-- end of what the build fills -->";

    private static final String NOT_RUN = "not run";
    private static final String SERVER = "server";
    private static final String VERSION = "version";
    private static final String WITH = "with";

    private final Map<Product, Map<String, String>> rows = new EnumMap<>(Product.class);

    private ServersTable() {}

    /** The page with these cells in place of its own; the others keep what they say, and so their dates. */
    static String filled(String page, Collection<Cell> cells) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("The page has no place for the table: " + BEGIN + " … " + END);
        }
        ServersTable table = new ServersTable();
        table.read(page.substring(begin + BEGIN.length(), end));
        cells.forEach(table::put);
        return page.substring(0, begin + BEGIN.length()) + "\n" + table.text() + page.substring(end);
    }

    private void read(String text) {
        List<List<String>> lines = text.lines()
                .filter(line -> line.startsWith("|"))
                .map(ServersTable::columns)
                .toList();
        for (Product product : Product.values()) {
            rows.put(product, emptyRow(product));
        }
        for (List<String> values : lines) {
            Stream.of(Product.values())
                    .filter(product -> product.title().equals(values.get(0)))
                    .forEach(product -> keep(rows.get(product), lines.get(0), values));
        }
    }

    private static void keep(Map<String, String> row, List<String> titles, List<String> values) {
        for (int i = 0; i < Math.min(titles.size(), values.size()); i++) {
            if (row.containsKey(titles.get(i)) && !values.get(i).isEmpty()) {
                row.put(titles.get(i), values.get(i));
            }
        }
    }

    private static List<String> columns(String line) {
        String[] parts = line.split("\\|", -1);
        return Stream.of(parts)
                .skip(1)
                .limit(parts.length - 2L)
                .map(String::strip)
                .toList();
    }

    private static Map<String, String> emptyRow(Product product) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(SERVER, product.title());
        row.put(VERSION, "");
        row.put(WITH, "");
        for (Suite suite : Suite.values()) {
            row.put(suite.title(), NOT_RUN);
        }
        return row;
    }

    /** What was found with other versions says nothing of these. */
    private void put(Cell cell) {
        Map<String, String> row = rows.get(cell.product());
        if (differs(row.get(VERSION), cell.version()) || differs(row.get(WITH), cell.with())) {
            row.putAll(emptyRow(cell.product()));
        }
        row.put(VERSION, cell.version());
        if (!cell.with().isEmpty()) {
            row.put(WITH, cell.with());
        }
        row.put(cell.suite().title(), cell.text());
    }

    private static boolean differs(String before, String now) {
        return !before.isEmpty() && !now.isEmpty() && !before.equals(now);
    }

    private String text() {
        List<String> titles = new ArrayList<>(rows.get(Product.WILDFLY).keySet());
        StringBuilder text = new StringBuilder(line(titles)).append("|---".repeat(titles.size()) + "|\n");
        rows.values().forEach(row -> text.append(line(row.values())));
        return text.toString();
    }

    private static String line(Collection<String> values) {
        return "| " + String.join(" | ", values) + " |\n";
    }
}
