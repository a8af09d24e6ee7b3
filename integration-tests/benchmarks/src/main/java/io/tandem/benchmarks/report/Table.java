package io.tandem.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** A table in Markdown, under a heading. */
public final class Table {

    private final String title;
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String title, List<String> head) {
        this.title = title;
        rows.add(head);
        rows.add(head.stream().map(any -> "---").toList());
    }

    public void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /** A number with so many digits after the point; a dash for none. */
    public static String number(OptionalDouble value, int digits) {
        return value.isPresent() ? String.format(Locale.ROOT, "%." + digits + "f", value.getAsDouble()) : "–";
    }

    String markdown() {
        StringBuilder markdown = new StringBuilder("## " + title + "\n\n");
        rows.forEach(
                row -> markdown.append("| ").append(String.join(" | ", row)).append(" |\n"));
        return markdown.append('\n').toString();
    }
}
