package io.tandem.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Groups of bars, one of each series in a group, as SVG. */
public final class BarChart {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 300;
    private static final int LEFT = 70;
    private static final int TOP = 40;
    private static final int LEGEND_LINE = 18;
    private static final String[] COLOURS = {
        "#616161", "#42a5f5", "#ff8a65", "#81c784", "#ba68c8", "#4db6ac", "#90caf9", "#9e9e9e"
    };

    private final String title;
    private final List<String> groups;
    private final List<Series> series = new ArrayList<>();

    private record Series(String name, String colour, List<Double> values) {}

    public BarChart(String title, List<String> groups) {
        this.title = title;
        this.groups = List.copyOf(groups);
    }

    /** Adds a bar to each group; NaN leaves a gap. */
    public void add(String name, List<Double> values) {
        add(name, COLOURS[series.size() % COLOURS.length], values);
    }

    /** The same in a colour of its own, for what is in other charts too. */
    public void add(String name, String colour, List<Double> values) {
        series.add(new Series(name, colour, List.copyOf(values)));
    }

    public String svg() {
        StringBuilder svg = new StringBuilder();
        int height = TOP + HEIGHT + 40 + LEGEND_LINE * series.size();
        svg.append(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"12\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
                WIDTH, height));
        text(svg, WIDTH / 2.0, 22, "middle", title);
        double top = top();
        for (int i = 0; i <= 4; i++) {
            double y = TOP + HEIGHT - HEIGHT * i / 4.0;
            svg.append(
                    format("<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>%n", LEFT, WIDTH, y, y));
            text(svg, LEFT - 6, y + 4, "end", format(top < 10 ? "%.2f" : "%.0f", top * i / 4));
        }
        for (int group = 0; group < groups.size(); group++) {
            bars(svg, group, top);
        }
        for (int i = 0; i < series.size(); i++) {
            double y = TOP + HEIGHT + 40 + LEGEND_LINE * i;
            svg.append(format(
                    "<rect x=\"%d\" y=\"%.1f\" width=\"12\" height=\"12\" fill=\"%s\"/>%n",
                    LEFT, y, series.get(i).colour()));
            text(svg, LEFT + 18, y + 11, "start", series.get(i).name());
        }
        return svg.append("</svg>\n").toString();
    }

    private double top() {
        return series.stream()
                .flatMap(each -> each.values().stream())
                .filter(Double::isFinite)
                .max(Double::compare)
                .orElse(1.0);
    }

    private void bars(StringBuilder svg, int group, double top) {
        double room = (double) (WIDTH - LEFT) / groups.size();
        double width = room * 0.8 / series.size();
        double left = LEFT + room * group + room * 0.1;
        for (int i = 0; i < series.size(); i++) {
            double value = series.get(i).values().get(group);
            if (Double.isFinite(value)) {
                double length = HEIGHT * value / top;
                svg.append(format(
                        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"><title>%s:"
                                + " %.2f</title></rect>%n",
                        left + width * i,
                        TOP + HEIGHT - length,
                        width * 0.9,
                        length,
                        series.get(i).colour(),
                        escaped(series.get(i).name()),
                        value));
            }
        }
        text(svg, left + room * 0.4, TOP + HEIGHT + 18, "middle", groups.get(group));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
        svg.append(format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, escaped(text)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
