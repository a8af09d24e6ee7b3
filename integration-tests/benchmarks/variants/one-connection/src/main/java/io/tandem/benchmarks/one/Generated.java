package io.tandem.benchmarks.one;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The entities that were generated for this start, by connection: {@code entities.txt} on the class path. */
final class Generated {

    private Generated() {}

    static Map<String, List<String>> entities() throws IOException {
        Map<String, List<String>> entities = new TreeMap<>();
        try (InputStream list = Objects.requireNonNull(Generated.class.getResourceAsStream("/entities.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int space = line.indexOf(' ');
                entities.computeIfAbsent(line.substring(0, space), any -> new ArrayList<>())
                        .add(line.substring(space + 1));
            }
        }
        return entities;
    }

    static String url(String connection) {
        return "jdbc:h2:mem:" + connection + ";DB_CLOSE_DELAY=-1";
    }
}
