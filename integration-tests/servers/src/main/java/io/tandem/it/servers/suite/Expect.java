package io.tandem.it.servers.suite;

import java.util.Objects;

/** What checks say when something is not as it should be. */
final class Expect {

    private Expect() {}

    static void equal(Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            throw new AssertionError("expected " + expected + ", but is " + actual);
        }
    }

    static void that(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("does not hold: " + what);
        }
    }

    /** Answers what was thrown, or one of its causes: of that type. */
    static <T extends Throwable> T thrown(Class<T> type, Shop.Step step) {
        try {
            step.take();
        } catch (Exception e) {
            for (Throwable each = e; each != null; each = each.getCause()) {
                if (type.isInstance(each)) {
                    return type.cast(each);
                }
            }
            throw new AssertionError("expected " + type.getName() + ", but was thrown:", e);
        }
        throw new AssertionError("nothing was thrown, expected " + type.getName());
    }
}
