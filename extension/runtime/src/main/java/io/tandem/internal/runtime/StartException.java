package io.tandem.internal.runtime;

import static io.tandem.internal.messages.ConfigurationMessages.CONFIGURATION;

import io.tandem.internal.messages.Problem;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Everything that stops the start, in one text, grouped by connection. */
public final class StartException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public StartException(List<Problem> problems) {
        this(problems, Optional.empty());
    }

    /** With the exception behind one of the problems, for a closer look. */
    public StartException(List<Problem> problems, Optional<Throwable> cause) {
        super(text(problems), cause.orElse(null));
    }

    private static String text(List<Problem> problems) {
        Map<String, List<String>> byConnection = problems.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        problem -> problem.connection().orElse(""),
                        TreeMap::new,
                        Collectors.mapping(Problem::text, Collectors.toList())));
        String lines = byConnection.values().stream()
                .flatMap(List::stream)
                .map(text -> "  - " + text)
                .collect(Collectors.joining(System.lineSeparator()));
        long count = byConnection.values().stream().mapToLong(List::size).sum();
        return CONFIGURATION.cannotStart(count == 1 ? "1 problem" : count + " problems", lines);
    }
}
