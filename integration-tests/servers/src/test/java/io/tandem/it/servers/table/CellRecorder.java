package io.tandem.it.servers.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Writes down the cells of the table as the tests of servers end, one line each ({@code servers.cells}), and fills them into
 * the page where one is given ({@code servers.table}). A cell is written as not ended with its first test, so that a run that
 * dies leaves no older success behind.
 */
public final class CellRecorder implements TestExecutionListener {

    /** Under which a class of tests publishes what its application runs with. */
    public static final String WITH = "runs with";

    /** Under which a test publishes what its cell says if it passes. */
    public static final String SAYS = "says";

    private final Optional<Path> lines;
    private final Optional<Path> page;
    private final Map<String, Run> runs = new HashMap<>();
    private final Map<String, Method> methods = new HashMap<>();
    private final Map<String, Instant> begins = new HashMap<>();

    /** As the build says by its properties. */
    public CellRecorder() {
        this(path("servers.cells"), path("servers.table"));
    }

    CellRecorder(Optional<Path> lines, Optional<Path> page) {
        this.lines = lines;
        this.page = page;
    }

    private static Optional<Path> path(String property) {
        return Optional.ofNullable(System.getProperty(property))
                .filter(value -> !value.isEmpty())
                .map(Path::of);
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        String id = test.getUniqueId();
        begins.put(id, Instant.now());
        test.getSource().ifPresent(source -> {
            if (source instanceof ClassSource place && place.getJavaClass().isAnnotationPresent(On.class)) {
                Class<?> type = place.getJavaClass();
                runs.put(id, new Run(type, type.getAnnotation(On.class).value()));
            } else if (source instanceof MethodSource place && run(test).isPresent()) {
                begin(test, run(test).get(), place.getJavaMethod());
            }
        });
    }

    private void begin(TestIdentifier test, Run run, Method method) {
        // a dynamic test has its factory's source
        if (!methods.containsKey(test.getParentId().orElse(""))) {
            methods.put(test.getUniqueId(), method);
            run.suites(method).forEach(run::begun);
            fill(run.unfinished());
        }
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        String with = entry.getKeyValuePairs().get(WITH);
        if (with != null) {
            run(test).ifPresent(run -> run.with(with));
        }
        String says = entry.getKeyValuePairs().get(SAYS);
        if (says != null) {
            run(test).ifPresent(run -> suites(test, run).forEach(suite -> run.says(suite, says)));
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Run run = run(test).orElse(null);
        if (run == null) {
            return;
        }
        if (runs.containsKey(test.getUniqueId())) {
            end(run, result.getStatus());
            return;
        }
        boolean passed = result.getStatus() == Status.SUCCESSFUL;
        List<Suite> suites = suites(test, run);
        if (!passed) {
            suites.forEach(run::failed);
        } else if (test.isTest()) {
            suites.forEach(run::passed);
        }
        if (methods.containsKey(test.getUniqueId())) {
            Duration took = Duration.between(begins.get(test.getUniqueId()), Instant.now());
            suites.forEach(suite -> run.took(suite, took));
        }
    }

    private List<Suite> suites(TestIdentifier test, Run run) {
        Method method = methods.getOrDefault(
                test.getUniqueId(), methods.get(test.getParentId().orElse("")));
        return method == null ? List.of() : run.suites(method);
    }

    /** A class that was given up before its first test (no JDK for its server) leaves what an earlier run has found. */
    private void end(Run run, Status status) {
        write(status == Status.FAILED ? run.broken() : run.finished());
    }

    private Optional<Run> run(TestIdentifier test) {
        return runs.entrySet().stream()
                .filter(run -> test.getUniqueId().startsWith(run.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void write(Collection<Cell> cells) {
        try {
            if (lines.isPresent() && !cells.isEmpty()) {
                Files.createDirectories(lines.get().toAbsolutePath().getParent());
                Files.write(
                        lines.get(),
                        cells.stream().map(Cell::line).toList(),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        fill(cells);
    }

    private void fill(Collection<Cell> cells) {
        try {
            if (page.isPresent() && !cells.isEmpty()) {
                Files.writeString(page.get(), ServersTable.filled(Files.readString(page.get()), cells));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
