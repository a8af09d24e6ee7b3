package io.tandem.it.crash;

import io.tandem.it.support.ChildJvm;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** One life of a program in a JVM of its own, which is told what to do and answers in lines. */
public final class Life implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChildJvm jvm;

    public Life(ChildJvm jvm) {
        this.jvm = jvm;
    }

    /** Says a line, and waits for the line that begins with the answer; answers its groups. */
    public MatchResult ask(String line, String answer) {
        jvm.tell(line);
        return await(answer);
    }

    public void tell(String line) {
        jvm.tell(line);
    }

    /** Waits for a line that begins with the pattern; fails where the process ends without it. */
    public MatchResult await(String answer) {
        return reached(answer).orElseThrow(() -> new AssertionError("No '" + answer + "': " + output()));
    }

    /** Waits for a line that begins with the pattern, or for the end of the process without it. */
    public Optional<MatchResult> reached(String answer) {
        Pattern pattern = Pattern.compile("^" + answer + "\\b", Pattern.MULTILINE);
        AtomicReference<Optional<MatchResult>> found = new AtomicReference<>(Optional.empty());
        Awaitility.await(answer)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    boolean over = !jvm.running();
                    found.set(pattern.matcher(jvm.output()).results().findFirst());
                    return over || found.get().isPresent();
                });
        return found.get();
    }

    /** Waits for the end that the process makes of itself. */
    public int end() {
        return jvm.exitCode();
    }

    /** Kills the process, as {@code kill -9} does, and waits until it is gone. */
    public void kill() {
        jvm.close();
        jvm.exitCode();
    }

    /** Asks the process to end in order. */
    public int stop() {
        return jvm.stop();
    }

    public Instant started() {
        return jvm.started();
    }

    public String output() {
        return jvm.output();
    }

    @Override
    public void close() {
        jvm.close();
    }
}
