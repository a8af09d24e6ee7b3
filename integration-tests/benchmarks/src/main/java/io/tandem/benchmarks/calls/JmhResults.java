package io.tandem.benchmarks.calls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the table that JMH writes, with the rows of its profiler of allocations. */
final class JmhResults {

    private static final int SCORE = 4;
    private static final String ALLOCATED = ":gc.alloc.rate.norm";

    private JmhResults() {}

    static List<Call> read(List<String> lines) {
        Map<String, Double> nanos = new LinkedHashMap<>();
        Map<String, Double> bytes = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            String benchmark = cells[0].replace("\"", "");
            String call = benchmark.substring(benchmark.lastIndexOf('.', end(benchmark)) + 1);
            double score = Double.parseDouble(cells[SCORE]);
            if (!call.contains(":")) {
                nanos.put(call, score);
            } else if (call.endsWith(ALLOCATED)) {
                bytes.put(call.substring(0, call.indexOf(':')), score);
            }
        }
        List<Call> calls = new ArrayList<>();
        nanos.forEach((call, time) -> calls.add(new Call(call, time, bytes.getOrDefault(call, Double.NaN))));
        return calls;
    }

    private static int end(String benchmark) {
        int colon = benchmark.indexOf(':');
        return colon < 0 ? benchmark.length() : colon;
    }
}
