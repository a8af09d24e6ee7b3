package io.tandem.junit5.internal.database;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The user's code that was on the stack when something happened, innermost first; empty where a thread of a pool or of the
 * transaction service did it.
 */
public record Place(List<StackTraceElement> frames) {

    private static final int KEPT_FRAMES = 8;

    private static final List<String> INFRASTRUCTURE = List.of(
            "io.tandem.internal.",
            "io.tandem.junit5.internal.",
            "org.hibernate.",
            "io.agroal.",
            "com.arjuna.",
            "org.jboss.",
            "org.junit.",
            "org.apache.maven.",
            "java.",
            "javax.",
            "jakarta.",
            "jdk.",
            "sun.",
            "com.sun.");

    private static final List<String> POOLS = List.of("io.agroal.pool.", "com.zaxxer.hikari.");

    /** Where this thread is. */
    static Place here() {
        return StackWalker.getInstance()
                .walk(frames -> new Place(frames.map(StackWalker.StackFrame::toStackTraceElement)
                        .filter(Place::isUserCode)
                        .limit(KEPT_FRAMES)
                        .toList()));
    }

    /** Whether a pool is asking, which keeps what it gets. */
    static boolean isPool() {
        return StackWalker.getInstance().walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                .anyMatch(name -> begins(name, POOLS.stream())));
    }

    /** Proxies and subclasses that containers generate bear their beans' packages. */
    private static boolean isUserCode(StackTraceElement frame) {
        String name = frame.getClassName();
        return !name.contains("$$") && !name.contains("$Proxy") && !begins(name, INFRASTRUCTURE.stream());
    }

    private static boolean begins(String name, Stream<String> prefixes) {
        return prefixes.anyMatch(name::startsWith);
    }

    @Override
    public String toString() {
        return frames.isEmpty()
                ? "by a thread that runs no code of the application"
                : "at " + frames.stream().map(StackTraceElement::toString).collect(Collectors.joining("\n    from "));
    }
}
