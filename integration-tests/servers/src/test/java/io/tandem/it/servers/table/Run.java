package io.tandem.it.servers.table;

import java.lang.reflect.Method;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** One class of tests while it runs: what of each suite has passed. */
final class Run {

    private static final class Count {
        private int passed;
        private int failed;
        private int declared;
        private int begun;
        private String says = "";
        private Duration duration = Duration.ZERO;
    }

    private final Product product;
    private final Class<?> type;
    private final Map<Suite, Count> counts = new EnumMap<>(Suite.class);
    private String with = "";

    Run(Class<?> type, Product product) {
        this.type = type;
        this.product = product;
        for (Method method : ReflectionSupport.findMethods(
                type,
                each -> AnnotationSupport.isAnnotated(each, org.junit.platform.commons.annotation.Testable.class),
                HierarchyTraversalMode.TOP_DOWN)) {
            for (Suite suite : suites(method)) {
                Count count = counts.computeIfAbsent(suite, none -> new Count());
                count.declared++;
                count.says = fills(method).says();
            }
        }
    }

    /** What the application said it ran with. */
    void with(String told) {
        with = told;
    }

    /** The suites that a test counts for. */
    List<Suite> suites(Method method) {
        Fills fills = fills(method);
        return fills == null ? List.of() : List.of(fills.value());
    }

    private Fills fills(Method method) {
        Fills own = method.getAnnotation(Fills.class);
        return own == null ? type.getAnnotation(Fills.class) : own;
    }

    /** What stands for the number of tests, where only the run itself can say it. */
    void says(Suite suite, String told) {
        counts.get(suite).says = told;
    }

    void begun(Suite suite) {
        counts.get(suite).begun++;
    }

    void passed(Suite suite) {
        counts.get(suite).passed++;
    }

    void failed(Suite suite) {
        counts.get(suite).failed++;
    }

    void took(Suite suite, Duration duration) {
        Count count = counts.get(suite);
        count.duration = count.duration.plus(duration);
    }

    /** Those suites of which a test has begun, while others are still to come. */
    Collection<Cell> unfinished() {
        return cells(false, false);
    }

    /** Those suites of which a test has begun. */
    Collection<Cell> finished() {
        return cells(true, false);
    }

    /** All its suites, where what they need could not be started, or ended badly. */
    Collection<Cell> broken() {
        counts.values().forEach(count -> count.failed++);
        return cells(true, true);
    }

    private Collection<Cell> cells(boolean ended, boolean all) {
        List<Cell> cells = new ArrayList<>();
        counts.forEach((suite, count) -> {
            if (all || count.begun > 0) {
                cells.add(cell(suite, count, ended));
            }
        });
        return cells;
    }

    private Cell cell(Suite suite, Count count, boolean ended) {
        int missing = Math.max(0, count.declared - count.begun);
        int run = count.begun == 0 ? 0 : count.passed + count.failed + missing;
        return new Cell(
                product,
                product.version(),
                with,
                suite,
                count.passed,
                count.failed,
                run,
                count.says,
                ended,
                count.duration,
                LocalDate.now(ZoneOffset.UTC));
    }
}
