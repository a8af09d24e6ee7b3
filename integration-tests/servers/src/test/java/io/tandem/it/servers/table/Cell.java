package io.tandem.it.servers.table;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;

/**
 * What a run has found of one server and one suite.
 *
 * @param with what the application ran with, as it says itself; empty if it never answered
 * @param says what stands for the number of tests where all have passed; empty for the number
 * @param ended whether the run came to its end
 */
record Cell(
        Product product,
        String version,
        String with,
        Suite suite,
        int passed,
        int failed,
        int total,
        String says,
        boolean ended,
        Duration duration,
        LocalDate date) {

    boolean holds() {
        return ended && total > 0 && passed == total && failed == 0;
    }

    /** As it stands in the table. */
    String text() {
        return result() + ", " + Math.max(1, Math.round(duration.toMillis() / 1000.0)) + " s, " + date;
    }

    private String result() {
        String count = passed + " of " + total;
        if (holds()) {
            return says.isEmpty() ? count : says;
        }
        if (!ended) {
            return "**not ended: " + count + "**";
        }
        if (failed > 0 || total == 0) {
            return total == 0 ? "**failed before the first test**" : "**failed: " + count + "**";
        }
        return "**not all run: " + count + "**";
    }

    /** As a line of values that are separated by commas. */
    String line() {
        StringJoiner line = new StringJoiner(",");
        List.of(
                        date,
                        product.title(),
                        version,
                        with,
                        suite.title(),
                        passed,
                        failed,
                        total,
                        says,
                        ended,
                        duration.toMillis())
                .forEach(value -> line.add("\"" + String.valueOf(value).replace("\"", "\"\"") + "\""));
        return line.toString();
    }
}
