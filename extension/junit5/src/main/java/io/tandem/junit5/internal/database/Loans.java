package io.tandem.junit5.internal.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What the application was given and has to close. Thread-safe. */
final class Loans {

    private record Loan(Leak leak, AutoCloseable lent) {}

    private final Map<Object, Loan> open = new ConcurrentHashMap<>();

    /** The same, seen until it is closed. */
    <T extends AutoCloseable> T lend(Class<T> type, T lent) {
        return lendMade(type, returned -> new Lent(lent, returned).as(type));
    }

    /**
     * The same for what can tell itself.
     *
     * @param lent makes it, given what it has to call when it is closed
     */
    <T extends AutoCloseable> T lendMade(Class<T> type, Function<Runnable, T> lent) {
        Object key = new Object();
        T made = lent.apply(() -> open.remove(key));
        open.put(key, new Loan(new Leak(name(type), Place.here()), made));
        return made;
    }

    /** StatelessSession: a stateless session. */
    private static String name(Class<?> type) {
        return "a "
                + type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** What is still open, which is closed. */
    List<Leak> callIn() {
        List<Leak> leaks = new ArrayList<>();
        open.forEach((key, loan) -> {
            leaks.add(loan.leak());
            try {
                loan.lent().close();
            } catch (Exception broken) {
                // it was of no use any more
            }
        });
        open.clear();
        return leaks;
    }

    void forget() {
        open.clear();
    }
}
